import { api } from '../../shared/api'
import { alsoSay, sayField } from '../../shared/field-words'
import type { Schema } from '../../shared/http'
import { homeFieldWords } from '../../shared/home-field-words'
import { orderFieldWords } from '../../shared/order-field-words'
import { read } from '../../shared/parse'

const { me, households, reports } = api
/** What pages look through before they send it. */
const judged: [string, Schema][] = [['a name', me.rename.body()], ['a home', households.enter.body()], ['a member', households.putMember.body()], ['a contact', households.contact.body()], ['a report', reports.submit.body()]]
const wrong = [undefined, null, 5, 1.5, '', '🙂', [], {}, [{}], { kind: 'x' }, { kind: 'train', number: 'x' }, { place: 3, building: '🙂', unit: '!!', room: '' }, [{ member: 1, symptoms: 'x' }], 'x'.repeat(9000)]
const fields = ['name', 'birthYear', 'relation', 'phone', 'wechatCode', 'door', 'me', 'household', 'travellers', 'stays', 'transport', 'arrival', 'lodging', 'note']

describe('the words of fields', () => {
  it.each(judged)('say all that is wrong with %s on a phone that carries those of a home and no others', (_, schema) => {
    alsoSay(homeFieldWords)
    const said = fields.flatMap((field) => wrong.map((value) => read(schema, { [field]: value }, 'en'))).flatMap((result) => (result.ok ? [] : result.fields))
    expect(said.length).toBeGreaterThan(20)
    expect(said.filter(({ message }) => message === '')).toEqual([])
  })

  it('are those of an order once its pages ask for them', () => {
    expect(sayField('window-long:14', 'en')).toBeUndefined()
    alsoSay(orderFieldWords)
    expect(sayField('window-long:14', 'en')).toBe('At most 14 days from opening to close')
  })
})
