/** What residents ask under a campaign, and what its leader answers. */
import { idAs } from '../../shared/ids'
import type { Question as QuestionView, questions } from '../../shared/questions'
import { personOf } from '../http/actor'
import { Refusal } from '../http/refusal'
import type { Call } from '../http/serve'
import { readHome } from '../identity/store'
import { write } from '../table/table'
import { communityOf, type Campaign } from './campaign'
import { sameOrderDeed } from './event'
import { answered, ask as asked, eventOfQuestion, hide as hidden, type Question } from './question'
import { putAsker, putQuestion, putQuestionEvent, questionsOf, readAsker, readQuestion, readQuestionEvent } from './question-store'
import { allowed } from './say-no'
import { readCampaign, type CampaignFile } from './store'

const attempts = 5

function view({ id, v, text, at, by, hidden: away, answer }: Question, reader: string): QuestionView {
  return { id, version: v, text, at, mine: by.user === reader, hidden: away, ...(answer ? { answer: { text: answer.text, by: answer.by.name, at: answer.at } } : {}) }
}

/** The campaign, if it is for this household. A draft, and one of another community, is not there. */
async function campaignFor(household: string, id: string): Promise<Campaign> {
  const [home, of] = await Promise.all([readHome(household), readCampaign(id)])
  if (!home || !of || of.state === 'draft' || communityOf(home.path) !== communityOf(of.path)) throw new Refusal('not-found')
  return of
}

export async function list({ params, query, actor, lang }: Call<typeof questions.list>) {
  await campaignFor(query.household, params.campaign)
  const { rows, ...more } = await questionsOf(params.campaign, query.cursor, lang)
  const reader = actor.user.id
  return { items: rows.filter((row) => !row.hidden || row.by.user === reader).map((row) => view(row, reader)), ...more }
}

/** Sent again it stands already; something else under its id does not. */
export async function ask({ params, body, actor, now, lang }: Call<typeof questions.ask>): Promise<QuestionView> {
  const of = await campaignFor(body.household, params.campaign)
  const by = personOf(actor)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const before = await readAsker(of.id, by.user)
    const known = before.asked.find(({ sent }) => sent === params.question)
    const stands = known && (await readQuestion(of.id, known.id))
    if (stands && stands.text !== body.text) throw new Refusal('id-taken')
    if (stands) return view(stands, by.user)
    const next = allowed(asked(of, before, { sent: params.question, household: body.household, by, text: body.text, now }), lang)
    const event = eventOfQuestion(of, next.question, 'ask', { id: idAs('event', params.question), at: now, by, print: body.text })
    const failed = await write([putAsker(of.id, next.asker, now), putQuestion(next.question), putQuestionEvent(event)])
    if (failed.length === 0) return view(next.question, by.user)
    if (!failed.includes(0)) throw new Refusal('id-taken')
  }
  throw new Refusal('stale')
}

type OfCampaign<R extends (typeof questions)[keyof typeof questions]> = Omit<Call<R>, 'subject'> & { readonly subject: CampaignFile }

export async function lead({ subject, query, actor, lang }: OfCampaign<typeof questions.lead>) {
  const { rows, ...more } = await questionsOf(subject.campaign.id, query.cursor, lang)
  return { items: rows.map((row) => view(row, actor.user.id)), ...more }
}

async function found(campaign: string, id: string): Promise<Question> {
  const question = await readQuestion(campaign, id)
  if (!question) throw new Refusal('not-found')
  return question
}

export async function answer({ subject: { campaign: of }, params, body, actor, now }: OfCampaign<typeof questions.answer>): Promise<QuestionView> {
  const by = personOf(actor)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const old = await found(of.id, params.question)
    const done = await readQuestionEvent(of.id, body.id)
    const event = eventOfQuestion(of, old, 'answer', { id: body.id, at: now, by, print: `${old.id} ${body.text}` })
    if (done && !sameOrderDeed(done, event)) throw new Refusal('id-taken')
    if (done) return view(old, by.user)
    const next = answered(old, body.text, by, now)
    if ((await write([putQuestion(next), putQuestionEvent(event)])).length === 0) return view(next, by.user)
  }
  throw new Refusal('stale')
}

export async function hide({ subject, params, body, actor }: OfCampaign<typeof questions.hide>): Promise<QuestionView> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const old = await found(subject.campaign.id, params.question)
    if (old.hidden === body.hidden) return view(old, actor.user.id)
    const next = hidden(old, body.hidden)
    if ((await write([putQuestion(next)])).length === 0) return view(next, actor.user.id)
  }
  throw new Refusal('stale')
}
