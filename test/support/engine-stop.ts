/** After a run of jest: the engine ends. */
export default async function stop(): Promise<void> {
  await globalThis.testEngine?.stop()
}
