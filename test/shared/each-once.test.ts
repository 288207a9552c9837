import { eachOnce } from '../../shared/each-once'
import { read } from '../../shared/parse'
import { array, object, string } from '../../shared/zod'

const words = array(string()).check(eachOnce())
const objects = array(object({ id: string() })).check(eachOnce('id'))
const pathsOf = (schema: typeof words | typeof objects, value: unknown): string[] => {
  const found = read(schema, value, 'en')
  return found.ok ? [] : found.fields.map(({ path }) => path)
}

test.each<[string, typeof words | typeof objects, unknown, string[]]>([
  ['words that differ', words, ['a', 'b'], []],
  ['the same word', words, ['a', 'b', 'a'], ['']],
  ['parts that differ', objects, [{ id: 'a' }, { id: 'b' }], []],
  ['the same part', objects, [{ id: 'a' }, { id: 'a' }], ['']],
  ['the same part beside nothing at all', objects, [{ id: 'a' }, null, { id: 'a' }], ['1', '']],
  ['two without the part', objects, [{}, {}], ['0.id', '1.id']],
  ['no objects', objects, [7, 'x', null], ['0', '1', '2']],
  ['no list', objects, { id: 'a' }, ['']],
])('of %s it says what is wrong, and where', (_name, schema, value, paths) => {
  expect(pathsOf(schema, value)).toEqual(paths)
})
