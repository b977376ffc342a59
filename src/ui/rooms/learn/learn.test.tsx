import { fireEvent, render, screen, within } from '@testing-library/preact'
import { beforeEach, describe, expect, test } from 'vitest'
import { follow, go } from '../../location.ts'
import { Again } from './again.tsx'
import { DrillPage } from './drill/drill-page.tsx'
import { LessonPage } from './lesson/lesson-page.tsx'
import { Overview } from './overview.tsx'
import { Receipt } from './receipt.tsx'
import { AtDesk, DRILL, fakeLearner, LESSON, OTHER } from './testing.tsx'

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

describe('a question', () => {
  test('says at once whether an answer is right and why, and is done when all right ones are found', () => {
    const learner = fakeLearner()
    render(
      <AtDesk learner={learner}>
        <LessonPage lesson={LESSON} />
      </AtDesk>,
    )
    expect(screen.getByText('2 svar er riktige. Finn alle.')).toBeTruthy()
    press('Lytt')
    const [lytt] = screen.getAllByRole('listitem')
    expect(lytt && within(lytt).getByText('Riktig')).toBeTruthy()
    expect(screen.getByText('Da forteller barnet mer.')).toBeTruthy()
    expect(learner.progress.value.done).toEqual({})
    press('Bli der')
    expect(Object.keys(learner.progress.value.done)).toEqual(['lesson/tegn'])
    expect(learner.progress.value.asked['tegn#forst']?.right).toBe(true)
    expect(screen.getByText('Leksjonen er ferdig.')).toBeTruthy()
  })

  test('a wrong answer is remembered though the right ones are found after, and comes back', () => {
    const learner = fakeLearner()
    render(
      <AtDesk learner={learner}>
        <LessonPage lesson={LESSON} />
      </AtDesk>,
    )
    for (const answer of ['Avhør', 'Lytt', 'Bli der']) press(answer)
    expect(screen.getByText('Ikke riktig')).toBeTruthy()
    expect(learner.progress.value.asked['tegn#forst']?.right).toBe(false)
    expect(Object.keys(learner.progress.value.done)).toEqual(['lesson/tegn'])
  })

  test('is taken again until it is answered right at once', () => {
    const asked = { 'tegn#forst': { at: 0, right: false } }
    const learner = fakeLearner({ done: {}, asked })
    render(
      <AtDesk learner={learner}>
        <Again />
      </AtDesk>,
    )
    for (const answer of ['Lytt', 'Bli der']) press(answer)
    expect(learner.progress.value.asked['tegn#forst']?.right).toBe(true)
    expect(screen.getByText('Du har svart riktig på alle.')).toBeTruthy()
  })
})

describe('a drill', () => {
  beforeEach(() => {
    follow(0)
    go('/1875-hamaroy/lar/oving/prove-oving')
  })
  const open = (learner = fakeLearner()) => {
    render(
      <AtDesk learner={learner}>
        <DrillPage drill={DRILL} />
      </AtDesk>,
    )
    return learner
  }

  test('tells what a wrong choice should have been and why, and goes on from the right one', async () => {
    const learner = open()
    expect(screen.getByText('Klokka er 22.40.')).toBeTruthy()
    press('Nei')
    const told = screen.getByRole('region', { name: 'Svaret' })
    expect(document.activeElement).toBe(told)
    expect(within(told).getByText('I denne øvingen er svaret «Ja».')).toBeTruthy()
    expect(within(told).getByText('Døra er låst.')).toBeTruthy()
    press('Gå videre med «Ja»')
    await screen.findByRole('heading', { name: 'Ring 112' })
    press('Politiet er varslet')
    await screen.findByText('Du har ringt.')
    press('Se valgene dine')
    await screen.findByRole('heading', { name: 'Dette valgte du' })
    const [compared] = screen.getAllByRole('listitem')
    expect(compared?.textContent).toBe('Er det fare nå?Du valgte: NeiØvingens svar: Ja')
    expect(screen.getByText(/Politiet, nød/).textContent).toContain('112')
    expect(screen.getByText(/Barnevernet/).textContent).toContain('Ikke avklart i Hamarøy')
    expect(Object.keys(learner.progress.value.done)).toEqual(['drill/prove-oving'])
  })

  test('can be chosen again, and «Vet ikke» is right where it goes where «Ja» goes', () => {
    open()
    press('Nei')
    press('Velg på nytt')
    expect(screen.queryByRole('region', { name: 'Svaret' })).toBeNull()
    press('Vet ikke')
    expect(within(screen.getByRole('region', { name: 'Svaret' })).getByText('Riktig')).toBeTruthy()
  })

  test('on every page stands that it is a drill, and where the card is; no number can be dialled', async () => {
    open()
    for (const label of ['Ja', 'Gå videre', 'Politiet er varslet', 'Se valgene dine', '']) {
      expect(screen.getByText('ØVELSE.')).toBeTruthy()
      expect(screen.getByRole('link', { name: 'Åpne kortet' }).getAttribute('href')).toBe(
        '/1875-hamaroy/kort/prove',
      )
      expect(document.querySelectorAll('[href^="tel:"]').length).toBe(0)
      if (label) fireEvent.click(await screen.findByRole('button', { name: label }))
    }
  })
})

describe('the receipt', () => {
  test('has what is done and the name that was typed, and the name is nowhere else', () => {
    const learner = fakeLearner({ done: { 'drill/prove-oving': { at: 0, prints: {} } }, asked: {} })
    const { unmount } = render(
      <AtDesk learner={learner}>
        <Receipt />
      </AtDesk>,
    )
    const field = screen.getByLabelText('Navnet ditt')
    expect(field.getAttribute('autocomplete')).toBe('off')
    fireEvent.input(field, { target: { value: 'Kari Prøve' } })
    expect(screen.getByText('Kari Prøve')).toBeTruthy()
    expect(screen.getByText('Prøveøvingen')).toBeTruthy()
    expect(JSON.stringify([learner.progress.value, location.href, history.state])).not.toContain(
      'Kari',
    )
    unmount()
    render(
      <AtDesk learner={learner}>
        <Receipt />
      </AtDesk>,
    )
    expect(screen.queryByText('Kari Prøve')).toBeNull()
  })

  test('with nothing done it says so, and asks for no name', () => {
    render(
      <AtDesk>
        <Receipt />
      </AtDesk>,
    )
    expect(screen.queryByLabelText('Navnet ditt')).toBeNull()
  })
})

test('what is for other roles stands behind the reader’s own, and can still be opened', () => {
  const learner = fakeLearner({ done: {}, asked: {}, path: 'skole' })
  render(
    <AtDesk learner={learner}>
      <Overview />
    </AtDesk>,
  )
  const closed = screen.getByText('Flere øvinger (1)').closest('details')
  expect(closed && within(closed).getByText(OTHER.title)).toBeTruthy()
  expect(screen.getByText(DRILL.title).closest('details')).toBeNull()
})
