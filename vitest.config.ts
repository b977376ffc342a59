import { defineConfig } from 'vitest/config'

// Two cores may be shared with a build: a slow machine is not a failing test. Projects inherit nothing.
const testTimeout = 30_000

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          testTimeout,
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/{content,golden,relevance}/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'dom',
          testTimeout,
          environment: 'happy-dom',
          include: ['src/ui/**/*.test.tsx'],
          setupFiles: ['src/ui/test-setup.ts'],
        },
      },
    ],
  },
})
