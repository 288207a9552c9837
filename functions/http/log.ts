/** One line of JSON a request, for the log and what counts over it. Never a name, a phone number or a body. */
export type LogLine = Readonly<Record<string, string | number | undefined>>

export function log(line: LogLine): void {
  if (process.env['LOG'] !== 'off') process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** What failed, with where; for whoever reads the log. */
export const logFailure = (error: unknown): void => {
  log({ level: 'error', what: error instanceof Error ? (error.stack ?? error.message) : String(error) })
}
