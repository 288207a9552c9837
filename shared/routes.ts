/** Name → method and path: all of the contract that the phone carries. The compiler holds it against api.ts. */
import type { Api } from './api'

type Table = { readonly [D in keyof Api]: { readonly [R in keyof Api[D]]: readonly [Api[D][R] extends { method: infer M } ? M : never, Api[D][R] extends { path: infer P } ? P : never] } }

export const routes = {
  sessions: { open: ['POST', '/sessions'] },
  me: { read: ['GET', '/me'], rename: ['PUT', '/me/name'], consent: ['PUT', '/me/consents'] },
  households: {
    enter: ['PUT', '/households/{household}'],
    read: ['GET', '/households/{household}'],
    putMember: ['PUT', '/households/{household}/members/{member}'],
    removeMember: ['DELETE', '/households/{household}/members/{member}'],
    contact: ['PUT', '/households/{household}/contact'],
    answerJoin: ['POST', '/households/{household}/joins/{join}'],
    withdrawJoin: ['DELETE', '/households/{household}/joins/{join}'],
    looks: ['GET', '/households/{household}/looks'],
  },
  places: { read: ['GET', '/places/{place}'], children: ['GET', '/places/{place}/children'] },
  reports: {
    submit: ['PUT', '/reports/{report}'],
    list: ['GET', '/reports'],
    read: ['GET', '/reports/{report}'],
    change: ['POST', '/reports/{report}/change'],
    withdraw: ['POST', '/reports/{report}/withdraw'],
    reopen: ['POST', '/reports/{report}/reopen'],
  },
  desk: { file: ['PUT', '/reports/{report}/desk'] },
  tasks: {
    page: ['GET', '/tasks'],
    counts: ['GET', '/tasks/counts'],
    overdue: ['GET', '/tasks/overdue'],
    mine: ['GET', '/tasks/mine'],
    search: ['GET', '/tasks/search'],
    read: ['GET', '/tasks/{task}'],
    claim: ['POST', '/tasks/{task}/claim'],
    giveBack: ['POST', '/tasks/{task}/give-back'],
    note: ['POST', '/tasks/{task}/notes'],
    call: ['POST', '/tasks/{task}/calls'],
    reveal: ['POST', '/tasks/{task}/reveal'],
    hands: ['GET', '/tasks/{task}/hands'],
    assign: ['POST', '/tasks/{task}/assign'],
    handOver: ['POST', '/tasks/{task}/hand-over'],
    accept: ['POST', '/tasks/{task}/accept'],
    decline: ['POST', '/tasks/{task}/decline'],
    pass: ['POST', '/tasks/{task}/pass'],
    wait: ['POST', '/tasks/{task}/wait'],
    resolve: ['POST', '/tasks/{task}/resolve'],
  },
  duties: {
    page: ['GET', '/duties'],
    presence: ['PUT', '/duties/presence'],
    hours: ['PUT', '/duties/hours'],
    end: ['POST', '/duties/end'],
  },
  invitations: { make: ['PUT', '/invitations/{invitation}'], read: ['GET', '/invitations/by-code/{code}'], accept: ['POST', '/invitations/by-code/{code}/accept'] },
  notices: { list: ['GET', '/notices'], unread: ['GET', '/notices/unread'], read: ['PUT', '/notices/read'] },
  about: { health: ['GET', '/health'], openapi: ['GET', '/openapi.json'] },
} as const satisfies Table
