/** In place of zod's sentences in fifty languages, none of which the product says. */
export default {}
