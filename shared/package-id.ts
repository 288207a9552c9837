/** The schema of a package's id: short, so that it can name a number in a row. */
import { lazy, regex, string } from './zod'

export const packageId = lazy(() => string().check(regex(/^[a-z0-9]{1,8}$/, 'id')))
