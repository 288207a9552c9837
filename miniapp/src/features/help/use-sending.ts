/** Sends a request for help. */
import { useSending as useSent, type Sending as Sends } from '@/api/use-sending'
import type { HelpDraft } from './draft'
import { forgetDraft, keepDraft } from './kept'
import { sendHelp, type Sent } from './send-help'

export type Sending = Sends<HelpDraft>

export const useSending = (onSent: (sent: Sent) => Promise<void> | void): Sending =>
  useSent<HelpDraft, Sent>({
    keep: keepDraft, send: sendHelp,
    done: async (draft, sent) => {
      forgetDraft(draft)
      await onSent(sent)
    },
  })
