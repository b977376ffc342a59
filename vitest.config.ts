import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Two cores may be shared with a build: a slow machine is not a failing test.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          environment: 'node',
          // A new process for each file takes longer than all the tests: these files share theirs, so
          // none may leave anything behind in a global or in a module.
          pool: 'threads',
          isolate: false,
          include: [
            'src/**/*.test.ts',
            'tests/{content,exchange,golden,relevance}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['src/ui/**/*.test.tsx'],
          setupFiles: ['src/ui/test-setup.ts'],
        },
      },
    ],
  },
})
