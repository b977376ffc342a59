import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSources } from './read.ts'

test('content files are read as an editor on any machine leaves them', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'innhold-'))
  try {
    mkdirSync(path.join(folder, 'nasjonalt', 'kort'), { recursive: true })
    writeFileSync(path.join(folder, 'nasjonalt', 'kort', 'a.md'), '\ufeff## Å\r\n\r\nB')
    writeFileSync(path.join(folder, 'nasjonalt', 'lag.yml'), 'navn: x')
    writeFileSync(path.join(folder, 'kommuner.csv'), 'nummer')
    writeFileSync(path.join(folder, 'nasjonalt', 'mac.md'), 'A\rB')
    writeFileSync(path.join(folder, 'nasjonalt', '~$svar.docx'), 'x')
    writeFileSync(path.join(folder, '.DS_Store'), 'x')
    writeFileSync(path.join(folder, 'LICENSE'), 'x')
    expect([...readSources(folder)]).toEqual([
      // Only that it is there.
      ['LICENSE', ''],
      ['kommuner.csv', 'nummer'],
      ['nasjonalt/kort/a.md', '## Å\n\nB'],
      ['nasjonalt/lag.yml', 'navn: x'],
      ['nasjonalt/mac.md', 'A\nB'],
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
