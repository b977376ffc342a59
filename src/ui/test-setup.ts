import { cleanup } from '@testing-library/preact'
import { afterEach } from 'vitest'

// The library cleans up by itself only where the test functions are globals.
afterEach(cleanup)
