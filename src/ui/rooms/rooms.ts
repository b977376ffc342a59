import '../../i18n/counting.ts'
import { addWords } from '../../i18n/i18n.ts'
import nb from '../../i18n/locales/nb.rooms.json'
import { about } from './about/about.tsx'
import { around } from './contacts/around.tsx'
import { contacts } from './contacts/contacts.tsx'
import { learn } from './learn/learn.tsx'
import { More } from './more/more.tsx'
import { municipality } from './municipality/municipality.tsx'
import { paper } from './paper/paper.tsx'
import { Picker } from './picker/picker.tsx'
import type { Rooms } from './room.ts'
import { search } from './search/search.tsx'

addWords('nb', nb)

/** Every room but the cards, with their words. */
export const rooms: Rooms = {
  rooms: { kontakter: contacts, lar: learn, kommunen: municipality, sok: search, utskrift: paper },
  about,
  around,
  More,
  Picker,
}
