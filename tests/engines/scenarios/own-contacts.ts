import { HOME, words } from '../../e2e/content.ts'
import type { Tab } from '../engines/engine.ts'
import { onDevice, open, sees } from '../user.ts'
import type { Scenario } from './scenario.ts'

const ROOM = `${HOME}/kontakter/mine`
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
