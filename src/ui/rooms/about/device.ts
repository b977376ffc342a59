/** What kind of device asks how to install: each does it in its own way. */
export type Kind = 'installed' | 'ios' | 'android' | 'other'

/**
 * @param agent as in `navigator.userAgent`
 * @param touch how many fingers it takes: an iPad says that it is a Mac
 * @param standalone it runs as an installed app
 */
export function kindOf(agent: string, touch: number, standalone: boolean): Kind {
  if (standalone) return 'installed'
  if (/iPhone|iPad|iPod/.test(agent) || (agent.includes('Macintosh') && touch > 1)) return 'ios'
  return agent.includes('Android') ? 'android' : 'other'
}
