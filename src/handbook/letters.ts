const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'o',
  å: 'a',
  đ: 'd',
  ŋ: 'n',
  ŧ: 't',
}

/**
 * Letters as people type them without the right keyboard, in small letters. Explicit: NFD leaves ø,
 * æ, đ and ŋ as they are, and stripping what is not ASCII makes «nødnummer» into «ndnummer».
 */
export const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/[æøåđŋŧ]/g, (c) => LETTERS[c] ?? c)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
