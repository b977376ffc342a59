export const BASE = '/tiltakskort/'
const FOLDER = 'test-results/under-base'
export const CONTENT = `${FOLDER}/content`
export const OUT = `${FOLDER}/dist`
