/** What the log says to a person while something is done. */
export async function alarmsDuring(act: () => Promise<unknown>): Promise<Record<string, unknown>[]> {
  const lines: string[] = []
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((line) => { lines.push(String(line)); return true })
  process.env['LOG'] = 'on'
  try {
    await act()
  } finally {
    process.env['LOG'] = 'off'
    spy.mockRestore()
  }
  return lines.flatMap((line) => { try { return [JSON.parse(line) as Record<string, unknown>] } catch { return [] } }).filter(({ level }) => level === 'alarm')
}
