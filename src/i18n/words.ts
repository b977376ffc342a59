/** The words that come with the app but not with every page: one file, so that it is one request. */
export { default as en } from './locales/en.json'
export { default as nn } from './locales/nn.json'
