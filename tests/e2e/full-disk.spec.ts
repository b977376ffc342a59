import { onDevice } from './app.ts'
import { words } from './content.ts'
import { expect, test } from './fixtures.ts'
import { add, fillIn, openMine, save, sees } from './own.ts'

// Chromium otherwise gives every origin the same quota, whatever it is told.
test.use({
  launchOptions: async ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--disable-features=StaticStorageQuota'],
    }),
})
test.beforeEach(({ tolerate }) => tolerate('not found'))

test('a full disk: told, held in the tab, nothing lost, and saved when there is room', async ({
  phone,
  site,
}) => {
  const page = await phone.open()
  const cdp = await page.context().newCDPSession(page)
  const { origin } = new URL(site.at())
  await cdp.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 6e6 })
  await openMine(page, site)
  await onDevice(page)
  await add(page, 'Nord')
  const why = await page.evaluate(async () => {
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
  })
  expect(why).toBe('QuotaExceededError')
  await fillIn(page, 'Vest')
  await save(page).click()
  await expect(page.getByText(words['mine.trouble.full']).first()).toBeVisible()
  await save(page).click()
  await page.reload()
  await sees(page, ['Nord', 'Vest'])
  await expect(page.getByText(words['mine.trouble.full']).first()).toBeVisible()

  const later = await phone.open()
  await openMine(later, site)
  await sees(later, ['Nord'])
  await add(later, 'Sør')
  await later.reload()
  await sees(later, ['Nord', 'Sør'])
})
