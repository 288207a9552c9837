import type { HelpDetail, HelpFiled } from '@shared/help'
import type { AskForInput, AskInput, DeskHelpInput } from '@shared/help-form'
import { api } from './api'
import { contentOf, type HelpDraft } from './draft'

/** What was taken: the request as it stands, or, of one that a worker filed, what is read out. */
export type Sent = { readonly help: string; readonly filed?: HelpFiled }
const asSent = ({ help }: HelpDetail): Sent => ({ help: help.id })

/** Sends what was judged whole; sent again as it is, it has no second effect. */
export async function sendHelp(draft: HelpDraft): Promise<Sent> {
  const params = { help: draft.id }
  const body: unknown = contentOf(draft)
  if (draft.change) return asSent(await api.help.change({ params, body: { id: draft.change.event, version: draft.change.version, need: (body as AskInput).need } }))
  if (draft.whose === 'home') return asSent(await api.help.ask({ params, body: body as AskInput }))
  if (draft.whose === 'neighbour') return asSent(await api.help.askFor({ params, body: body as AskForInput }))
  const filed = await api.help.file({ params, body: body as DeskHelpInput })
  return { help: filed.help, filed }
}
