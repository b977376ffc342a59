/**
 * Test only: what each released version left on a phone, store by store and key by key. Frozen: a
 * migration starts from what was, not from what the code of today would make.
 */
export type Released = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const settings = { lang: 'nn', theme: 'dark', municipalities: ['1875'] }

const three: Released = {
  settings,
  contacts: {
    'contact:4f0c1c1e-58f7-4f0e-9d5b-0d6e2a8f7b11': {
      contact: {
        id: '4f0c1c1e-58f7-4f0e-9d5b-0d6e2a8f7b11',
        name: 'Helsestasjonen',
        kind: 'helse',
        phone: '22334455',
        changed: 1_795_000_000_000,
      },
      before: {
        id: '4f0c1c1e-58f7-4f0e-9d5b-0d6e2a8f7b11',
        name: 'Helsestasjon',
        kind: 'helse',
        phone: '22334454',
        changed: 1_794_000_000_000,
      },
      others: [
        {
          id: '4f0c1c1e-58f7-4f0e-9d5b-0d6e2a8f7b11',
          name: 'Helsestasjonen i sentrum',
          kind: 'helse',
          phone: '22334454',
          changed: 1_794_500_000_000,
        },
      ],
      version: 3,
    },
    'contact:c7d2b0aa-0000-4000-8000-0d6e2a8f7b13': {
      contact: {
        id: 'c7d2b0aa-0000-4000-8000-0d6e2a8f7b13',
        name: 'Tannklinikken',
        kind: 'helse',
        phone: '22334402',
        changed: 1_795_000_000_000,
      },
      version: 1,
    },
    backup: { at: 1_795_000_000_000, changes: 5, version: 5 },
  },
  imports: {
    'head:9e107d9d-0000-4000-8000-000000000001': {
      id: '9e107d9d-0000-4000-8000-000000000001',
      at: 1_795_150_000_000,
      contacts: 1,
    },
    'body:9e107d9d-0000-4000-8000-000000000001': [
      {
        key: 'contact:c7d2b0aa-0000-4000-8000-0d6e2a8f7b13',
        from: {
          contact: {
            id: 'c7d2b0aa-0000-4000-8000-0d6e2a8f7b13',
            name: 'Tannklinikken',
            kind: 'helse',
            phone: '22334402',
            changed: 1_795_000_000_000,
          },
          version: 1,
        },
        to: undefined,
      },
    ],
  },
  learning: { 'barn-forteller': { read: '2026-11-20' } },
}

export const released: Readonly<Record<number, Released>> = {
  0: {},
  1: { settings },
  2: {
    settings,
    contacts: {
      'contact:4f0c1c1e-58f7-4f0e-9d5b-0d6e2a8f7b11': {
        contact: {
          id: '4f0c1c1e-58f7-4f0e-9d5b-0d6e2a8f7b11',
          name: 'Helsestasjonen',
          kind: 'helse',
          phone: '22334455',
          changed: 1_795_000_000_000,
        },
        before: {
          id: '4f0c1c1e-58f7-4f0e-9d5b-0d6e2a8f7b11',
          name: 'Helsestasjon',
          kind: 'helse',
          phone: '22334454',
          changed: 1_794_000_000_000,
        },
        version: 2,
      },
      'contact:b3a6f1de-0000-4000-8000-0d6e2a8f7b12': {
        contact: {
          id: 'b3a6f1de-0000-4000-8000-0d6e2a8f7b12',
          name: 'Familievernet',
          kind: 'råd',
          web: 'https://kommune.example/familievern',
          changed: 1_795_000_000_000,
        },
        deleted: 1_795_100_000_000,
        version: 2,
      },
      'mark:barnevern': { starred: true, checked: '2026-11-20', version: 2 },
      backup: { at: 1_795_000_000_000, changes: 4, version: 4 },
    },
    learning: { 'barn-forteller': { read: '2026-11-20' } },
  },
  3: three,
  4: {
    ...three,
    checklist: { '1875/hvem-moter': 'partly', '3403/rutiner': 'yes' },
    plan: {
      '1875/sjekkliste/hvem-moter/owner': 'kommunedirektør',
      '1875/sjekkliste/hvem-moter/deadline': '2027-03-01',
      '3403/hamarregionen/1/status': 'ongoing',
    },
  },
}

/** Makes the database as that version made it. */
export function make(factory: IDBFactory, name: string, version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    if (version === 0) {
      resolve()
      return
    }
    const request = factory.open(name, version)
    request.onupgradeneeded = () => {
      for (const [store, records] of Object.entries(released[version] ?? {})) {
        const made = request.result.createObjectStore(store)
        for (const [key, value] of Object.entries(records)) made.put(value, key)
      }
    }
    request.onerror = () => reject(request.error)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
}
