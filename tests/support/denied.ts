/** Storage is denied in these ways, as seen in three engines. Each runs in a page, before its own scripts. */
export const DIALECTS = {
  'reading the property throws': () => {
    const deny = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    for (const name of ['indexedDB', 'caches', 'sessionStorage', 'localStorage'])
      Object.defineProperty(window, name, { get: deny, configurable: true })
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: deny, configurable: true })
  },
  'every call is refused': () => {
    const error = () => new DOMException('Access denied', 'UnknownError')
    const refuse = () => Promise.reject(error())
    Object.assign(CacheStorage.prototype, {
      open: refuse,
      has: refuse,
      keys: refuse,
      match: refuse,
    })
    IDBFactory.prototype.open = () => {
      throw error()
    }
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError')
    }
    Storage.prototype.getItem = () => null
    ServiceWorkerContainer.prototype.register = refuse
    LockManager.prototype.request = refuse
  },
  'it is simply not there': () => {
    for (const name of ['indexedDB', 'caches', 'sessionStorage'])
      Object.defineProperty(window, name, { value: undefined, configurable: true })
    // `'serviceWorker' in navigator` must say no.
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
  },
  'it never answers': () => {
    const hang = () => new Promise<never>(() => undefined)
    CacheStorage.prototype.open = hang
    CacheStorage.prototype.keys = hang
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
  },
} as const satisfies Readonly<Record<string, () => void>>
