/** What the engine answered, kept question by question, to be played back without the engine. */
import { wire, type Signed } from '../functions/table/wire'

/** Answers by what was asked. */
export type Tape = Readonly<Record<string, string>>

/** A read is known by all of its words; a transaction carries a token of its own, and all of them are answered alike. */
function questionOf({ headers, body }: Signed): string {
  const target = headers['x-amz-target'] ?? ''
  return target.endsWith('.TransactWriteItems') ? target : `${target} ${body}`
}

/** Lets `act` speak to the engine and keeps what was said. */
export async function record(act: () => Promise<void>): Promise<Tape> {
  const tape: Record<string, string> = {}
  const { post } = wire
  wire.post = async (request) => {
    const answer = await post(request)
    tape[questionOf(request)] = answer.body.toString()
    return answer
  }
  try {
    await act()
    return tape
  } finally {
    wire.post = post
  }
}

/** From now on the tape answers; a question that was not asked when it was recorded is a fault of the bench. */
export function play(tape: Tape): void {
  const answers = new Map(Object.entries(tape).map(([question, said]) => [question, Buffer.from(said)]))
  wire.post = (request) => {
    const body = answers.get(questionOf(request))
    return body ? Promise.resolve({ status: 200, body }) : Promise.reject(new Error(`Not on the tape: ${questionOf(request)}`))
  }
}
