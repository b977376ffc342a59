import '../../styles/rooms/municipality.css'
import { useEffect, useState } from 'preact/hooks'
import type { Coverage } from '../../../handbook/layer/matters.ts'
import type { CoverageFile, PackIndex } from '../../../handbook/pack/model.ts'
import { day, t } from '../../../i18n/i18n.ts'
import { useRoomServices, useServices } from '../../context.ts'
import { href } from '../../href.ts'

type Row = Coverage & {
  readonly slug: string
  readonly name: string
  readonly county: string
  readonly layers: readonly string[]
}

/** How far every municipality has come, for whoever helps several of them. No ranking: by name, unless asked. */
export function Counties() {
  const services = useRoomServices()
  const index = useServices()?.content.index.value
  const [file, setFile] = useState<CoverageFile | 'none'>()
  const fetchIt = () => services?.coverage().then((got) => setFile(got.ok ? got.value : 'none'))
  useEffect(() => void fetchIt(), [services])
  return (
    <div class="counties">
      <h1>{t('kommune.counties')}</h1>
      <p>{t('kommune.counties.text')}</p>
      {file === undefined || !index ? (
        <p role="status">{t('kommune.counties.loading')}</p>
      ) : file === 'none' ? (
        <>
          <p role="status">{t('kommune.counties.offline')}</p>
          <button type="button" class="ds-button" onClick={() => void fetchIt()}>
            {t('kommune.counties.again')}
          </button>
        </>
      ) : (
        <All rows={rowsOf(index, file)} file={file} />
      )}
    </div>
  )
}

/** Names and counties are in the index, which every phone has; the figures are in the file. */
function rowsOf(index: PackIndex, { municipalities }: CoverageFile): readonly Row[] {
  return Object.entries(index.municipalities)
    .flatMap(([id, { slug, name, county, layers }]) => {
      const figures = municipalities[id]
      return figures ? [{ ...figures, slug, name, county, layers }] : []
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nb'))
}

function All({ rows, file }: { rows: readonly Row[]; file: CoverageFile }) {
  const [shown, setShown] = useState('')
  const [byAnswered, setByAnswered] = useState(false)
  const counties = [...new Set(rows.map((r) => r.county))].sort((a, b) => a.localeCompare(b, 'nb'))
  const some = rows.filter((r) => shown === '' || r.county === shown || r.layers.includes(shown))
  const sorted = byAnswered ? some.toSorted((a, b) => settled(b) - settled(a)) : some
  return (
    <>
      <label>
        {t('kommune.counties.show')}
        <select value={shown} onChange={(e) => setShown(e.currentTarget.value)}>
          <option value="">{t('kommune.counties.all')}</option>
          <optgroup label={t('kommune.counties.county')}>
            {counties.map((c) => (
              <option value={c}>{c}</option>
            ))}
          </optgroup>
          <optgroup label={t('kommune.counties.region')}>
            {Object.entries(file.regions)
              .filter(([, name]) => !counties.includes(name))
              .map(([id, name]) => (
                <option value={id}>{name}</option>
              ))}
          </optgroup>
        </select>
      </label>
      <label>
        {t('kommune.counties.sort')}
        <select
          value={byAnswered ? 'answered' : 'name'}
          onChange={(e) => setByAnswered(e.currentTarget.value === 'answered')}
        >
          <option value="name">{t('kommune.counties.name')}</option>
          <option value="answered">{t('kommune.counties.questions')}</option>
        </select>
      </label>
      <p role="status">{t('kommune.counties.sum', sumOf(some))}</p>
      <Table rows={sorted} />
      <p>{t('kommune.counties.date', { date: day(file.number * 1000) })}</p>
    </>
  )
}

const settled = (r: Row): number => r.answered + r.reachable

const sumOf = (rows: readonly Row[]) => ({
  count: rows.length,
  started: rows.filter((r) => settled(r) > 0).length,
  answered: rows.reduce((n, r) => n + r.answered, 0),
  questions: rows.reduce((n, r) => n + r.questions, 0),
})

function Table({ rows }: { rows: readonly Row[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('kommune.counties.name')}</th>
          <th scope="col">{t('kommune.counties.questions')}</th>
          <th scope="col">{t('kommune.counties.numbers')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((r) => (
          <tr key={r.slug}>
            <th scope="row">
              <a href={href({ name: 'room', room: 'kommunen', place: r.slug, page: [] })}>
                {r.name}
              </a>
            </th>
            <td>{t('kommune.counties.of', { some: r.answered, all: r.questions })}</td>
            <td>{t('kommune.counties.of', { some: r.reachable, all: r.contacts })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
