import { medicineLine } from '../../shared/help-form'
import { alsoSay } from '../../shared/field-words'
import { helpFieldWords } from '../../shared/help-field-words'
import { read } from '../../shared/parse'

test.each([[28, undefined], [0.25, undefined], [0, helpFieldWords.dose.zh], [0.3, helpFieldWords.dose.zh], [10_000, '不能大于 9999'], [1e308, '不能大于 9999']])('a quantity of %d is refused for what it is', (quantity, message) => {
  alsoSay(helpFieldWords)
  const given = read(medicineLine(), { id: 'a', name: '氨氯地平片', quantity, left: 0, daily: 1, substitution: 'ask' }, 'zh')
  expect(given.ok ? undefined : given.fields).toEqual(message === undefined ? undefined : [{ path: 'quantity', message }])
})
