/** What somebody is told of a call-up. */
import { idAt } from '../../shared/ids'
import type { Notice } from '../notices/notice'
import type { CallUp } from './callup'

type Told = Pick<Notice, 'user' | 'kind' | 'at' | 'by' | 'detail' | 'opens'> & { /** What it comes from: the same told twice is told once. */ readonly cause: string }

export function noticeOf({ id, place, title }: CallUp, { cause, ...told }: Told): Notice {
  return { id: idAt('notice', cause, Date.parse(told.at)), ...told, place, callup: id, label: title }
}
