import { signal } from '@preact/signals'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import type { Owned } from '../../../../handbook/contact/own.ts'
import { ok } from '../../../../handbook/result.ts'
import { fakeMine } from '../../../testing/mine.ts'
import { Around, fakeRoomServices, fakeServices, HANDBOOK } from '../../../testing/scene.tsx'
import { rooms } from '../../rooms.ts'
import type { Mine, NotSaved } from '../../services.ts'
import { handOver } from './hand-over.ts'
import { ExchangeScreen } from './screen.tsx'

afterEach(cleanup)

const VAKTA = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Vakta',
  kind: 'barn',
  phone: '40000001',
  changed: 1,
} as const
const OWNED: Owned = { contacts: [VAKTA], marks: { starred: [], hidden: [], checked: {} } }

/** The screen on a device that owns something. @param refuses why it saves nothing */
function open({
  owned = OWNED,
  refuses,
  mine: own,
}: {
  owned?: Owned
  refuses?: NotSaved
  mine?: Mine
} = {}) {
  const downloads: File[] = []
  let backups = 0
  const fake = fakeMine(owned, refuses)
  const mine: Mine = {
    ...(own ?? fake),
    backedUp: async () => {
      backups += 1
    },
  }
  const services = fakeServices({
    half: signal({ ...rooms, services: { ...fakeRoomServices(), mine } }),
  })
  const hand = { download: (file: File) => void downloads.push(file) }
  render(
    <Around services={services}>
      <ExchangeScreen today="2026-11-21" hand={hand} />
    </Around>,
  )
  return { now: fake.owned, mine: fake, downloads, backups: () => backups }
}

async function choose(text: string, size?: number) {
  const file = new File([text], 'fil.csv')
  if (size !== undefined) {
    Object.defineProperty(file, 'size', { value: size })
    file.arrayBuffer = () => Promise.reject(new Error('it must not be read'))
  }
  const input = await screen.findByLabelText('Velg en fil')
  Object.defineProperty(input, 'files', { value: [file], configurable: true })
  fireEvent.change(input)
}

const CSV = 'navn;telefon\nVakta;+47 400 00 001\nNAV;40000002\nPolitiet;112'

test('what will happen is shown with reasons, and nothing has happened', async () => {
  const { now } = open()
  await choose(CSV)
  expect(await screen.findByText('Legges til: 1')).toBeTruthy()
  expect(screen.getByText('Hoppes over: 2')).toBeTruthy()
  expect(screen.getByText(/Nødnumre er like for alle/)).toBeTruthy()
  expect(screen.getByText('400 00 002')).toBeTruthy()
  expect(now.value).toEqual(OWNED)
  fireEvent.click(screen.getByRole('button', { name: 'Avbryt' }))
  expect(now.value).toEqual(OWNED)
  expect(screen.getByText('Ingenting er tatt inn.')).toBeTruthy()
})

test('a file that is chosen before her contacts are read waits for them; so does a backup', async () => {
  const slow = fakeMine()
  let read = () => {}
  const reading = new Promise<void>((resolve) => {
    read = resolve
  })
  const start = async () => {
    await reading
    if (slow.owned.value.contacts.length === 0) await slow.save([VAKTA])
  }
  const { downloads } = open({ mine: { ...slow, start } })
  await choose('navn;telefon\nVakta;40000001')
  fireEvent.click(screen.getByRole('button', { name: 'Lag sikkerhetskopi' }))
  expect(downloads).toEqual([])
  read()
  expect(await screen.findByText('Det er ingenting nytt å ta inn')).toBeTruthy()
  await waitFor(() => expect(downloads).toHaveLength(1))
  expect(await downloads[0]?.text()).toContain('Vakta')
})

test('yes takes it in, and one tap brings back what was', async () => {
  const { now } = open()
  await choose(CSV)
  fireEvent.click(await screen.findByRole('button', { name: 'Ta inn' }))
  expect(await screen.findByText('Lagret.')).toBeTruthy()
  expect(now.value.contacts.map((c) => c.name)).toEqual(['Vakta', 'NAV'])
  fireEvent.click(screen.getByRole('button', { name: 'Angre' }))
  expect(await screen.findByText('Angret. Alt er som før.')).toBeTruthy()
  expect(now.value).toEqual(OWNED)
})

test('what was taken in another day is undone in one tap, and it is said what stays', async () => {
  const first = fakeMine(OWNED)
  await first.take({ ...OWNED, contacts: [VAKTA, { ...VAKTA, id: 'b' }, { ...VAKTA, id: 'c' }] })
  const mine: Mine = { ...first, undo: async (id) => ((await first.undo(id)).ok ? ok(2) : ok(0)) }
  const half = signal({ ...rooms, services: { ...fakeRoomServices(), mine } })
  render(
    <Around services={fakeServices({ half })}>
      <ExchangeScreen today="2026-11-21" />
    </Around>,
  )
  fireEvent.click(
    await screen.findByRole('button', { name: 'Angre 20. november 2026 kl. 12:04: 2 kontakter' }),
  )
  expect(await screen.findByText(/2 kontakter har du endret eller slettet etterpå/)).toBeTruthy()
  expect(first.owned.value.contacts).toEqual([VAKTA])
})

test('the same file again has nothing to take in', async () => {
  open({ owned: { ...OWNED, contacts: [VAKTA] } })
  await choose('navn;telefon\nVakta;0047 400 00 001')
  expect(await screen.findByText('Det er ingenting nytt å ta inn')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Ta inn' })).toBeNull()
})

test('a phone that does not save is not said to have saved', async () => {
  const { now } = open({ refuses: 'full' })
  await choose(CSV)
  fireEvent.click(await screen.findByRole('button', { name: 'Ta inn' }))
  expect(await screen.findByText(/Telefonen er full\. Ingenting ble endret/)).toBeTruthy()
  expect(screen.queryByText('Lagret.')).toBeNull()
  expect(now.value).toEqual(OWNED)
})

test('fifty megabytes are refused by their size, unread', async () => {
  open()
  await choose('navn', 50_000_000)
  expect(await screen.findByText(/Fila er for stor/)).toBeTruthy()
})

test('a file that is refused says which row', async () => {
  open()
  await choose('navn;telefon\nA;40000002\n"B;40000003')
  expect(await screen.findByText(/Rad 3 har et anførselstegn/)).toBeTruthy()
})

test('a backup is handed over, and it is remembered that it was', async () => {
  const { downloads, backups } = open()
  fireEvent.click(await screen.findByRole('button', { name: 'Lag sikkerhetskopi' }))
  await waitFor(() => expect(backups()).toBe(1))
  expect(downloads[0]?.name).toBe('sikkerhetskopi-2026-11-21.json')
  expect(JSON.parse((await downloads[0]?.text()) ?? '')).toMatchObject({ contacts: [VAKTA] })
  expect(screen.getByText('Fila ligger blant nedlastingene.')).toBeTruthy()
})

test('the example has no numbers for the phone book', () => {
  const example = { ...HANDBOOK, municipality: { ...HANDBOOK.municipality, example: true } }
  render(
    <Around handbook={example}>
      <ExchangeScreen today="2026-11-21" />
    </Around>,
  )
  expect(screen.queryByRole('button')).toBeNull()
  expect(screen.getByText(/Dette er et eksempel/)).toBeTruthy()
})

test('the share sheet where it takes the file; a download where it does not', async () => {
  const file = new File(['x'], 'x.vcf')
  const done: string[] = []
  const share = async () => void done.push('shared')
  const download = () => void done.push('downloaded')
  const closed = async () => {
    throw new DOMException('closed', 'AbortError')
  }
  const broken = async () => {
    throw new DOMException('no', 'NotAllowedError')
  }
  const yes = () => true
  expect(await handOver(file, { share, canShare: yes, download })).toBe('shared')
  expect(await handOver(file, { share, canShare: () => false, download })).toBe('downloaded')
  expect(await handOver(file, { download })).toBe('downloaded')
  expect(await handOver(file, { share: closed, canShare: yes, download })).toBe('dropped')
  expect(await handOver(file, { share: broken, canShare: yes, download })).toBe('downloaded')
  expect(done).toEqual(['shared', 'downloaded', 'downloaded', 'downloaded'])
})
