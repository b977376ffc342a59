// The page that ours is measured against: the same card's text, and nothing else.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

/** The worker that a static page would have: cache first, one file. */
const WORKER = `addEventListener('install',e=>e.waitUntil(caches.open('s').then(c=>c.add('/card'))))
addEventListener('fetch',e=>e.respondWith(caches.match(e.request).then(r=>r||fetch(e.request))))
`

/** As src/compiler/plugin/compress.ts has it for pages. */
const QUALITY = 5

export const brotli = (text, quality = QUALITY) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })

/** Runs in the browser, on our page without its script: the card's text as bare HTML. */
function extract() {
  const escaped = (s) => s.replace(/[&<>]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c])
  const link = (a) => `<a href=${a.getAttribute('href')}>${escaped(a.textContent.trim())}</a>`
  const inline = (node) =>
    [...node.childNodes]
      .map((n) => {
        if (n.nodeType === Node.TEXT_NODE) return escaped(n.data)
        return n.matches('a[href]') ? link(n) : inline(n)
      })
      .join('')
      .trim()
  const isLeaf = (e) => !e.querySelector('p,ul,ol,h2,h3,summary,div')
  const plain = (e) => {
    const id = e.parentElement.id
    if (e.matches('h1')) return `<h1>${inline(e)}</h1>`
    if (e.matches('h2')) return `<h2${id && ` id=${id}`}>${inline(e)}</h2>`
    if (e.matches('a[href]')) return `<p>${link(e)}`
    if (e.matches('ul,ol') && [...e.children].every(isLeaf))
      return `<ul>${[...e.children].map((li) => `<li>${inline(li)}`).join('')}</ul>`
    if (isLeaf(e)) return e.textContent.trim() === '' ? '' : `<p>${inline(e)}`
    return [...e.children].map(plain).join('')
  }
  const article = document.querySelector('article')
  return {
    body: plain(article),
    text: article.textContent,
    title: document.title,
    lang: document.documentElement.lang,
  }
}

/**
 * Writes the static site.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address of our page
 * @param {string} folder where to put it
 * @returns bytes, raw and as both are served; `overhead` is what the markup costs on the wire
 */
export async function makeStatic(browser, address, folder) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const ours = await (await page.request.get(address)).text()
  await page.goto(address)
  const { body, text, title, lang } = await page.evaluate(extract)
  await context.close()
  const html = `<!doctype html><html lang=${lang}><meta charset=utf-8><meta name=viewport content=width=device-width><title>${title}</title>${body}`
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'card.html'), html)
  writeFileSync(path.join(folder, 'card.html.br'), brotli(html))
  writeFileSync(path.join(folder, 'sw.js'), WORKER)
  const size = (s) => ({ raw: Buffer.byteLength(s), brotli: brotli(s).length })
  const bytes = { text: size(text), plain: size(html), ours: size(ours) }
  const overhead = bytes.plain.brotli - bytes.text.brotli
  return { ...bytes, overhead }
}
