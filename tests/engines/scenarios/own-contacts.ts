import assert from 'node:assert/strict'
import { CHILD, HOME, words } from '../../e2e/content.ts'
import type { Tab } from '../engines/engine.ts'
import { eventually, onDevice, open, running, sees, texts } from '../user.ts'
import type { Scenario } from './scenario.ts'

const ROOM = `${HOME}/kontakter/mine`
/** Bytes: the least that Firefox can be told. */
const ROOM_FOR = 12_000_000
const NAMES = '.own-list article h2'
const NAME = 'Helsestasjonen i Nord'

export async function add(tab: Tab, name: string): Promise<void> {
  await sees(tab, 'button', words['mine.add'])
  await tab.tap('button', words['mine.add'])
  await sees(tab, 'label', words['mine.field.name'])
  await tab.type(words['mine.field.name'], name)
  await tab.type(words['mine.field.phone'], '22334455')
  await tab.tap('button', words['mine.save'])
}

export const ownContact: Scenario = {
  name: 'own-contact',
  story:
    'an own contact is saved, the browser is killed at once, and it is there without a network',
  play: async (phone, site) => {
    const before = await phone.start()
    await before.goto(site.at(HOME))
    await onDevice(before)
    await open(before, site.at(ROOM))
    await add(before, NAME)
    await sees(before, 'body', words['mine.saved'])
    await phone.kill()
    await site.stop()

    const tab = await phone.start()
    await open(tab, site.at(ROOM))
    await sees(tab, NAMES, NAME)
    await sees(tab, '.own-list a[href="tel:22334455"]', '22 33 44 55')
  },
}

/** Fills what room there is, down to the last hundred bytes. @returns what the browser says then */
async function fill(): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('fyll')
    request.onupgradeneeded = () =>
      request.result.createObjectStore('fyll', { autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
  })
  const put = (size: number) =>
    new Promise<string>((resolve) => {
      const tx = db.transaction('fyll', 'readwrite')
      const noise = new Uint8Array(size)
      for (let i = 0; i < size; i += 65536) crypto.getRandomValues(noise.subarray(i, i + 65536))
      tx.oncomplete = () => resolve('')
      tx.onabort = () => resolve(tx.error?.name ?? 'null')
      try {
        tx.objectStore('fyll').put(noise)
      } catch {
        resolve('again') // Firefox: the first to write after one that found no room.
      }
    })
  let said = ''
  for (const size of [1_000_000, 100_000, 10_000, 1000, 100])
    for (let i = 0; i < 100; i += 1) {
      said = await put(size)
      if (said && said !== 'again') break
    }
  db.close()
  return said
}

const FULL = words['mine.trouble.full']

/** What is said of the contact that was just written: not while it is being saved. */
async function outcome(tab: Tab): Promise<string | undefined> {
  const [screen = ''] = await texts(tab, 'body')
  if (screen.includes(words['mine.saving'])) return undefined
  return [FULL, words['mine.saved']].find((said) => screen.includes(said))
}

export const fullDisk: Scenario = {
  name: 'full-disk',
  story: 'there is no room left: nothing is called saved, what was written stays, cards open',
  play: async (phone, site) => {
    const tab = await phone.start({ room: ROOM_FOR })
    await tab.goto(site.at(HOME))
    await onDevice(tab)
    await open(tab, site.at(ROOM))
    await add(tab, 'Nord')
    await sees(tab, 'body', words['mine.saved'])
    await tab.inside(fill)
    // A database may have a little room of its own: what it still takes is saved, and must be there.
    const saved = ['Nord']
    for (let held = false; !held; ) {
      const name = `Vest ${saved.length}`
      await add(tab, name)
      held =
        (await eventually(
          'saved, or not',
          () => outcome(tab),
          (o) => o !== undefined,
        )) === FULL
      if (!held) saved.push(name)
      assert.ok(saved.length < 50, 'the disk is full')
    }
    await tab.reload()
    await running(tab)
    // Held in the tab, or saved after all: a browser may find room when it is asked again.
    await sees(tab, NAMES, `Vest ${saved.length}`)
    await site.stop()

    const later = await phone.start()
    await open(later, site.at(CHILD))
    await open(later, site.at(ROOM))
    await sees(later, NAMES, 'Nord')
    await add(later, 'Sør')
    await sees(later, 'body', words['mine.saved'])
    await later.reload()
    await sees(later, NAMES, 'Sør')
    const there = await texts(later, NAMES)
    assert.deepEqual(
      saved.filter((name) => !there.includes(name)),
      [],
    )
  },
}
