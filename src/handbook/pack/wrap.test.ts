import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

const FILLING = { title: 'Kort', lang: 'nb', version: 'v', ui: 'u', html: '<p>Ring</p>' }

test('a page is the shell with its slots filled', () => {
  expect(wrap('<html lang="%lang%"><title>%title%</title>%html%', FILLING)).toBe(
    '<html lang="nb"><title>Kort</title><p>Ring</p>',
  )
})

test('a title is words, never markup', () => {
  expect(wrap('<title>%title%</title>', { ...FILLING, title: '</title><b a="&">' })).toBe(
    '<title>&lt;/title&gt;&lt;b a=&quot;&amp;&quot;&gt;</title>',
  )
})

test('what a page says is not read as a slot or a pattern', () => {
  expect(wrap('%html%', { ...FILLING, html: '%title% $& 100 %' })).toBe('%title% $& 100 %')
})
