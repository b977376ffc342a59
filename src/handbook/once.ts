/**
 * Works a thing out once for each object and key. For what never changes: a layer, a card, a step;
 * hundreds of municipalities stand on the same. What is worked out goes when the object does.
 */
export function once<K extends object, V>(
  work: (of: K, key: string) => V,
): (of: K, key?: string) => V {
  const known = new WeakMap<K, Map<string, V>>()
  return (of, key = '') => {
    const mine = known.get(of) ?? new Map<string, V>()
    known.set(of, mine)
    const found = mine.get(key)
    if (found !== undefined) return found
    const made = work(of, key)
    mine.set(key, made)
    return made
  }
}
