// A slow phone on a slow network, the same for everything that is measured (design 9).

export const VIEWPORT = { width: 390, height: 844 }
export const LATENCY = 400
/** 400 kbit/s, in bytes. */
export const THROUGHPUT = 50_000
const CPU = 4

/**
 * @param {import('@playwright/test').Page} page
 * @param {{network?: boolean}} [options] without: the network is slow already, or there is none
 */
export async function slowDown(page, { network = true } = {}) {
  const cdp = await page.context().newCDPSession(page)
  if (network) {
    await cdp.send('Network.enable')
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY,
      downloadThroughput: THROUGHPUT,
      uploadThroughput: THROUGHPUT,
    })
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU })
  return cdp
}
