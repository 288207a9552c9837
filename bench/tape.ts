/** What the engine answered, kept action by action, to be played back without the engine. */
import { wire, type Signed } from '../functions/table/wire'

/** The answers of each action in the order in which it was called; and all requests. */
export interface Tape { readonly answers: Record<string, string[]>; readonly requests: { target: string; body: string }[] }

const targetOf = ({ headers }: Signed): string => headers['x-amz-target'] ?? ''

/** Lets `act` speak to the engine and keeps what was said. */
export async function record(act: () => Promise<void>): Promise<Tape> {
  const tape: Tape = { answers: {}, requests: [] }
  const { post } = wire
  wire.post = async (request) => {
    const target = targetOf(request)
    tape.requests.push({ target, body: request.body })
    const answer = await post(request)
    ;(tape.answers[target] ??= []).push(answer.body.toString())
    return answer
  }
  try {
    await act()
    return tape
  } finally {
    wire.post = post
  }
}

/** From now on the tape answers, from its beginning again and again. */
export function play({ answers }: Tape): void {
  const bytes = new Map(Object.entries(answers).map(([target, said]) => [target, said.map((text) => Buffer.from(text))]))
  const places = new Map<string, number>()
  wire.post = (request) => {
    const target = targetOf(request)
    const said = bytes.get(target) ?? []
    const place = places.get(target) ?? 0
    places.set(target, (place + 1) % said.length)
    return Promise.resolve({ status: 200, body: said[place] ?? Buffer.from('{}') })
  }
}
