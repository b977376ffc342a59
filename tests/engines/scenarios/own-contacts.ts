import assert from 'node:assert/strict'
import { CHILD, HOME, words } from '../../e2e/content.ts'
import type { Tab } from '../engines/engine.ts'
import { onDevice, open, running, sees, texts } from '../user.ts'
import type { Scenario } from './scenario.ts'

const ROOM = `${HOME}/kontakter/mine`
/** Bytes: the least that Firefox can be told. */
const ROOM_FOR = 12_000_000
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
    await sees(tab, '.own-list article h2', NAME)
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
      tx.objectStore('fyll').put(noise)
      tx.oncomplete = () => resolve('')
      tx.onabort = () => resolve(tx.error?.name ?? 'null')
    })
  let said = ''
  for (const size of [1_000_000, 100_000, 10_000, 1000, 100])
    for (let i = 0; i < 100; i += 1) {
      said = await put(size)
      if (said) break
    }
  db.close()
  return said
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
    await add(tab, 'Vest')
    await sees(tab, 'body', words['mine.trouble.full'])
    await tab.reload()
    await running(tab)
    await sees(tab, '.own-list article h2', 'Nord')
    await sees(tab, '.own-list article h2', 'Vest')
    await site.stop()

    const later = await phone.start()
    await open(later, site.at(CHILD))
    await open(later, site.at(ROOM))
    await sees(later, '.own-list article h2', 'Nord')
    await add(later, 'Sør')
    await sees(later, 'body', words['mine.saved'])
    await later.reload()
    await sees(later, '.own-list article h2', 'Sør')
    assert.ok((await texts(later, '.own-list article h2')).includes('Nord'))
  },
}
