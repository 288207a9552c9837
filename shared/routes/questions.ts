/** Routes of questions under a campaign. */
import type { RoutesOf } from './main'

export const routes = {
  questions: {
    list: ['GET', '/campaigns/{campaign}/questions'],
    lead: ['GET', '/campaigns/{campaign}/questions/lead'],
    ask: ['PUT', '/campaigns/{campaign}/questions/{question}'],
    answer: ['POST', '/campaigns/{campaign}/questions/{question}/answer'],
    hide: ['POST', '/campaigns/{campaign}/questions/{question}/hide'],
  },
} as const satisfies RoutesOf<'questions'>
