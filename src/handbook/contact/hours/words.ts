import type { NamedDay } from './calendar.ts'

/** Monday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7
/** What a rule can be about. A day before a holiday is no holiday itself. */
export type DayKey = Weekday | 'holiday' | 'eve' | NamedDay

const WEEK = [1, 2, 3, 4, 5, 6, 7] as const

/** Days and groups of days, as they are written in bokmål, nynorsk and English. */
const DAYS: readonly (readonly [readonly DayKey[], string])[] = [
  [[1], 'man|mandag|mandager|mån|måndag|måndagar|mon|monday|mondays'],
  [[2], 'tir|tirs|tirsdag|tirsdager|tys|tysdag|tysdagar|tue|tues|tuesday|tuesdays'],
  [[3], 'ons|onsdag|onsdager|onsdagar|wed|wednesday|wednesdays'],
  [[4], 'tor|tors|torsdag|torsdager|torsdagar|thu|thur|thurs|thursday|thursdays'],
  [[5], 'fre|fredag|fredager|fredagar|fri|friday|fridays'],
  [[6], 'lør|lørdag|lørdager|lau|laur|laurdag|laurdagar|sat|saturday|saturdays'],
  [[7], 'søn|søndag|søndager|søndagar|sun|sundag|sundagar|sunday|sundays'],
  [
    [1, 2, 3, 4, 5],
    'hverdag|hverdager|virkedager|kvardag|kvardagar|yrkedagar|weekday|weekdays|working days',
  ],
  [[6, 7], 'helg|helga|helgen|helger|helgene|helgar|helgane|weekend|weekends'],
  [WEEK, 'alle dager|hver dag|daglig|alle dagar|kvar dag|dagleg|every day|daily'],
  [
    ['holiday'],
    'helligdag|helligdager|røde dager|heilagdag|heilagdagar|raude dagar|public holiday|public holidays|holidays',
  ],
  [
    ['eve'],
    'dag før helligdag|dagen før helligdag|dager før helligdag|dager før helligdager|dag før heilagdag|dagen før heilagdag|dagar før heilagdagar|day before public holiday|days before public holidays',
  ],
  [['julaften'], 'julaften|julafta|julaftan|julekvelden|christmas eve'],
  [['nyttårsaften'], 'nyttårsaften|nyttårsafta|nyttårsaftan|nyttårskvelden|new year’s eve'],
  [
    ['onsdag-før-påske'],
    'onsdag før skjærtorsdag|onsdag før påske|onsdag før skjertorsdag|wednesday before easter',
  ],
  [['påskeaften'], 'påskeaften|påskeafta|påskeaftan|easter eve|holy saturday'],
  [['pinseaften'], 'pinseaften|pinseafta|pinseaftan|whitsun eve'],
  [['nyttårsdag'], 'nyttårsdag|1. nyttårsdag|første nyttårsdag|fyrste nyttårsdag|new year’s day'],
  [['skjærtorsdag'], 'skjærtorsdag|skjertorsdag|maundy thursday'],
  [['langfredag'], 'langfredag|good friday'],
  [['påskedag-1'], '1. påskedag|første påskedag|fyrste påskedag|påskedag|påskedagen|easter sunday'],
  [['påskedag-2'], '2. påskedag|andre påskedag|easter monday'],
  [['1-mai'], '1. mai|første mai|fyrste mai|1 may|may day'],
  [['17-mai'], '17. mai|syttende mai|syttande mai|17 may|constitution day'],
  [['himmelfart'], 'kristi himmelfartsdag|kristi himmelfart|ascension day'],
  [['pinsedag-1'], '1. pinsedag|første pinsedag|fyrste pinsedag|whit sunday'],
  [['pinsedag-2'], '2. pinsedag|andre pinsedag|whit monday'],
  [['juledag-1'], '1. juledag|første juledag|fyrste juledag|juledag|christmas day'],
  [['juledag-2'], '2. juledag|andre juledag|boxing day'],
]

export type Word =
  | { readonly is: 'days'; readonly days: readonly DayKey[] }
  | { readonly is: 'always' | 'closed' | 'not' | 'to' | 'and' | 'noise' }

const OTHERS: readonly (readonly [Exclude<Word['is'], 'days'>, string])[] = [
  [
    'always',
    'døgnet|hele døgnet|døgnet rundt|døgnåpent|heile døgnet|døgnope|24/7|24 timer|24 timar|24 hours|day and night|round the clock|open all day',
  ],
  ['closed', 'stengt|lukket|stengd|closed'],
  ['not', 'unntatt|utenom|ikke|unnateke|utanom|ikkje|except|not'],
  ['to', 'til|to|–'],
  ['and', 'og|samt|and|,|;'],
  ['noise', 'kl|kl.|klokka|klokken|fra|frå|from|åpent|ope|open|:|.'],
]

/** Every word that may stand in hours, longest first: «man» must not be read out of «mandag». */
export const WORDS: readonly (readonly [string, Word])[] = [
  ...DAYS.flatMap(([days, all]) =>
    all.split('|').map((w): [string, Word] => [w, { is: 'days', days }]),
  ),
  ...OTHERS.flatMap(([is, all]) => all.split('|').map((w): [string, Word] => [w, { is }])),
].toSorted(([a], [b]) => b.length - a.length)
