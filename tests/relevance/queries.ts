/** A line of `queries.txt`. */
export type Query = {
  readonly lang: string
  readonly text: string
  readonly targets: readonly string[]
}

/** `query = target, target`, under the language of the phone in brackets. */
export function readQueries(text: string): readonly Query[] {
  let lang = 'nb'
  return text.split('\n').flatMap((line): readonly Query[] => {
    const section = /^\[(\w+)\]$/.exec(line)
    if (section?.[1]) lang = section[1]
    const [query, targets] = line.split(' = ')
    if (line.startsWith('#') || query === undefined || targets === undefined) return []
    return [{ lang, text: query, targets: targets.split(', ') }]
  })
}
