/** What of a text was written by the person who sends it: templates tell nobody why. Rules only. */
import { taskAnswers } from '../../shared/task-answers'

const templates = new Set(taskAnswers.report.flatMap(({ text }) => [text.zh, text.en]))

export function reasonIn(text: string | undefined): string | undefined {
  const written = (text ?? '').split('\n').filter((line) => !templates.has(line.trim())).join('\n').trim()
  return written === '' ? undefined : written
}
