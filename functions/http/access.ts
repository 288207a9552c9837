/** May this actor call this route? Obeys the contract's `access`, and says what was loaded on the way. */
import { inboxRoles, type Role } from '../../shared/duties'
import { placeParameter, type Access, type Source } from '../../shared/http'
import { dutyAt, dutyLent, isMember, type Actor, type Lent } from './actor'
import { Refusal } from './refusal'

/** What a rule of access needs to know of a record: whose it is, where it stands, who may act on it, who was lent for it, and who `had` been and holds it no more. */
export interface Loaded<S = unknown> { readonly subject: S; readonly household?: string; readonly requester?: string; readonly place?: string; readonly path?: readonly string[]; readonly roles?: readonly Role[]; readonly lent?: Lent | undefined; readonly had?: Lent | undefined }
export type Loader = (id: string) => Promise<Loaded | undefined>
export interface Loaders { readonly report?: Loader; readonly task?: Loader; readonly join?: Loader; readonly campaign?: Loader; readonly order?: Loader; readonly upload?: Loader; readonly help?: Loader; readonly care?: Loader; readonly measure?: Loader; readonly callup?: Loader; readonly place?: Loader }
/** Where the values of a request stand before they are parsed. */
export type Values = Readonly<Record<'path' | 'query' | 'body', Readonly<Record<string, unknown>>>>

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

async function load(source: Extract<Source, { load: string }>, values: Values, loaders: Loaders): Promise<Loaded> {
  const loaded = await loaders[source.load]?.(text(values.path[source.load]) ?? '')
  if (!loaded) throw new Refusal('not-found')
  return loaded
}

async function checkHousehold({ of: source, orRequester }: Access & { who: 'household' }, actor: Actor, values: Values, loaders: Loaders): Promise<unknown> {
  const loaded = 'load' in source ? await load(source, values, loaders) : undefined
  const household = 'load' in source ? loaded?.household : text(values[source.from][source.name])
  // A household that is not named at all is left to the schema, which names the field.
  if (household === undefined && !loaded) return undefined
  const asked = orRequester && loaded?.requester === actor.user.id
  if (!asked && (household === undefined || !isMember(actor, household))) throw new Refusal('not-found')
  return loaded?.subject
}

async function checkRequester(source: Extract<Source, { load: string }>, actor: Actor, values: Values, loaders: Loaders): Promise<unknown> {
  const loaded = await load(source, values, loaders)
  if (loaded.requester !== actor.user.id) throw new Refusal('not-found')
  return loaded.subject
}

async function placeOf(source: Source, actor: Actor, values: Values, loaders: Loaders, roles: readonly Role[]): Promise<Loaded | undefined> {
  if ('load' in source) return load(source, values, loaders)
  const place = text(values[source.from][source.name])
  // A place that is not named, or not as places are, is left to the schema.
  if (place === undefined || !placeParameter.test(place)) return undefined
  // Someone's own place needs no look at what lies above it.
  if (dutyAt(actor, [place], roles)) return { subject: undefined, place, path: [place] }
  const loaded = await loaders.place?.(place)
  if (!loaded) throw new Refusal(actor.duties.length > 0 ? 'not-found' : 'forbidden')
  return loaded
}

async function checkDuty(access: Access & { who: 'duty' }, actor: Actor, values: Values, loaders: Loaders): Promise<unknown> {
  const declared = access.roles === 'by-kind' ? inboxRoles : access.roles
  const loaded = await placeOf(access.at, actor, values, loaders, declared)
  if (!loaded) return undefined
  const roles = access.roles === 'by-kind' ? (loaded.roles ?? []) : access.roles
  const places = access.reach === 'here' ? [loaded.place ?? ''] : (loaded.path ?? [])
  const lent = dutyLent(actor, loaded.lent)
  if (dutyAt(actor, places, roles) || (access.lent && lent) || (access.again && dutyLent(actor, loaded.had))) return loaded.subject
  // That a task is there is known to those who work through an inbox on its path and to whoever was lent for it; for others it does not exist.
  const known = !('load' in access.at) || lent || dutyAt(actor, loaded.path ?? [], inboxRoles)
  throw new Refusal(known ? 'forbidden' : 'not-found', known && access.says ? { says: access.says } : {})
}

/** Throws a refusal, or gives the record that was loaded for the check. */
export async function check(access: Access, actor: Actor, values: Values, loaders: Loaders): Promise<unknown> {
  switch (access.who) {
    case 'anyone':
    case 'signed-in':
      return undefined
    case 'household':
      return checkHousehold(access, actor, values, loaders)
    case 'requester':
      return checkRequester(access.of, actor, values, loaders)
    case 'duty':
      return checkDuty(access, actor, values, loaders)
  }
}
