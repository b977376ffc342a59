/** Goes with the others when all is deleted: their names begin so. */
const CACHE = 'workbox-rest'

/**
 * The app's second half: the rooms, and words in other languages. No card needs it, so on a first
 * visit over a poor network it comes when the cards are here. A new version is not installed
 * without it: a page never meets rooms of another build.
 * @param files addresses that end in the hash of what is in them
 * @param anew what is there does not run: it is fetched again, and stands until the new one has come
 */
export async function bringRest(files: readonly string[], anew = false): Promise<void> {
  const cache = await caches.open(CACHE)
  for (const file of files) {
    if (!anew && (await cache.match(file))) continue
    const response = await fetch(file, { cache: anew ? 'reload' : 'default' })
    // A guest network answers everything, with a page of its own.
    if (!response.ok || !/javascript/.test(response.headers.get('content-type') ?? ''))
      throw new TypeError(`not a script: ${file}`)
    await cache.put(file, response)
  }
}

/** From the phone, or else from the network. */
export async function restOf(request: Request): Promise<Response> {
  // Not through `open`: reading must not make it again where everything was erased.
  return (await caches.match(request.url, { cacheName: CACHE })) ?? fetch(request)
}

/** What no version in use asks for any more. */
export async function sweepRest(files: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE)
  for (const { url } of await cache.keys())
    if (!files.includes(new URL(url).pathname)) await cache.delete(url)
}
