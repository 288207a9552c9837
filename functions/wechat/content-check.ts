/**
 * WeChat's check of texts that others will read (msgSecCheck, version 2): the text and who wrote it by openid, nothing else.
 * https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/sec-center/sec-check/msgSecCheck.html
 */
import { lazy, object, string } from '../../shared/zod'
import { log } from '../http/log'
import { askWithToken } from './client'

/** `unsure`: WeChat could not be asked in time, does not know whoever wrote it, or wants a person to look. */
export type Verdict = 'pass' | 'risky' | 'unsure'

const answered = lazy(() => object({ result: object({ suggest: string() }) }))
/** What somebody else wrote under: comments, in WeChat's list. */
const scene = 2
/** So many characters at once. */
const mostCharacters = 2500
/** For all that is asked about one request; whoever waits for an answer waits no longer. */
export const patienceMs = 2000

async function verdictOn(content: string, openid: string, signal: AbortSignal): Promise<Verdict> {
  const answer = await askWithToken('/wxa/msg_sec_check', { version: 2, scene, openid, content }, answered(), signal)
  if (typeof answer === 'number') return answer === 87014 ? 'risky' : 'unsure'
  const { suggest } = answer.result
  return suggest === 'pass' || suggest === 'risky' ? suggest : 'unsure'
}

/** As few pieces as the limit allows. */
function pieces(texts: readonly string[]): string[] {
  return texts.reduce<string[]>((all, text) => {
    const last = all.at(-1)
    return last !== undefined && last.length + text.length + 1 <= mostCharacters ? [...all.slice(0, -1), `${last}\n${text}`] : [...all, text.slice(0, mostCharacters)]
  }, [])
}

const worst = (verdicts: readonly Verdict[]): Verdict => (verdicts.includes('risky') ? 'risky' : verdicts.includes('unsure') ? 'unsure' : 'pass')

export interface Judged { readonly verdict: Verdict; readonly risky: readonly number[] }

async function judge(texts: readonly string[], openid: string): Promise<Judged> {
  const signal = AbortSignal.timeout(patienceMs)
  const verdict = worst(await Promise.all(pieces(texts).map((piece) => verdictOn(piece, openid, signal))))
  if (verdict !== 'risky' || texts.length === 1) return { verdict, risky: verdict === 'risky' ? [0] : [] }
  const each = await Promise.all(texts.map((text) => verdictOn(text, openid, signal).catch(() => 'unsure' as const)))
  const found = each.flatMap((one, index) => (one === 'risky' ? [index] : []))
  // Only together are they what they are: every one of them is named.
  return { verdict, risky: found.length > 0 ? found : texts.map((_, index) => index) }
}

/** Asked together; where something is wrong, one by one, so that it can be said of which. */
export async function checkTexts(texts: readonly string[], openid: string): Promise<Judged> {
  if (process.env['CONTENT_CHECK'] === 'off') return { verdict: 'pass', risky: [] }
  const judged = await judge(texts, openid).catch((): Judged => ({ verdict: 'unsure', risky: [] }))
  if (judged.verdict === 'unsure') log({ what: 'a text could not be checked' })
  return judged
}
