/** The product's clock in a journey: what it says, and moving it as the local page does. */
import { shanghaiDay, startOfDay } from '../../shared/civil-time'

interface Said { readonly now: string }

async function clockOf(url: string, move?: { forward: number } | { now: string }): Promise<Date> {
  const answer = await fetch(`${url}/local/clock`, move ? { method: 'POST', body: JSON.stringify(move) } : {})
  if (answer.status !== 200) throw new Error(`The clock answered ${String(answer.status)}`)
  return new Date(((await answer.json()) as Said).now)
}

/** Milliseconds. */
export const serverNow = async (url: string): Promise<number> => (await clockOf(url)).getTime()

export const serverDay = async (url: string): Promise<string> => shanghaiDay((await clockOf(url)).toISOString())

export async function forward(url: string, minutes: number): Promise<void> {
  await clockOf(url, { forward: minutes })
}

/** On to the next time at which it is so many minutes after midnight in Shanghai. */
export async function forwardTo(url: string, minuteOfDay: number): Promise<void> {
  const now = (await clockOf(url)).getTime()
  const today = Date.parse(startOfDay(shanghaiDay(now))) + minuteOfDay * 60_000
  await clockOf(url, { now: new Date(today > now ? today : today + 86_400_000).toISOString() })
}

/** On to a time of a day in Shanghai; nothing where the clock is past it already. */
export async function forwardOn(url: string, day: string, time: string): Promise<void> {
  const until = Date.parse(`${day}T${time}:00+08:00`)
  if (until > (await serverNow(url))) await clockOf(url, { now: new Date(until).toISOString() })
}
