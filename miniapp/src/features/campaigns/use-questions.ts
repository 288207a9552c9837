/** What was asked under a campaign, for who leads it: read whole, so that nothing that waits stands behind what is answered. */
import { useEffect, useRef } from 'react'
import type { Question } from '@shared/questions'
import { usePaged } from '@/api/use-paged'
import { api } from './api'

/** So many pages at a time. */
const pages = 5

async function readMany(campaign: string, from?: string) {
  const items: Question[] = []
  let cursor = from
  for (let n = 0; n < pages; n += 1) {
    const page = await api.questions.lead({ params: { campaign }, query: cursor === undefined ? {} : { cursor } })
    items.push(...page.items)
    cursor = page.cursor
    if (cursor === undefined) return { items }
  }
  return { items, cursor }
}

/** Read again with every other `beat`. */
export function useQuestions(campaign: string, beat: unknown) {
  const page = usePaged(`${campaign} questions to answer`, (cursor) => readMany(campaign, cursor))
  const { reload } = page.first
  const heard = useRef(beat)
  useEffect(() => {
    if (heard.current !== beat) void reload()
    heard.current = beat
  }, [beat, reload])
  return page
}
