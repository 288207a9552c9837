import { differenceIssues, fixIssues } from '../../shared/difference-rules'
import { newId } from '../../shared/ids'

const packages = [{ id: 'veg', price: 3000 }]
const said = { kind: 'shortage', package: 'veg', of: 'all', fen: 3000 } as const
const some = { households: [{ household: newId('household'), quantity: 1 }] }

describe('what is wrong with a difference before any bag is looked at', () => {
  test.each([
    ['nothing', said, []],
    ['nothing, of something else for the same price', { ...said, kind: 'substitution', fen: 0, instead: '水果包' }, []],
    ['a package that is not offered', { ...said, package: 'egg' }, [{ path: 'package', code: 'package' }]],
    ['more than the price', { ...said, fen: 3001 }, [{ path: 'fen', code: 'too-big:30.00' }]],
    ['nothing off', { ...said, fen: 0 }, [{ path: 'fen', code: 'too-small:0.01' }]],
    ['nothing instead', { ...said, kind: 'substitution' }, [{ path: 'instead', code: 'required' }]],
    ['a price that drops for some', { ...said, kind: 'price-drop', of: some }, [{ path: 'of', code: 'drop-all' }]],
  ] as const)('%s', (_, difference, issues) => {
    expect(differenceIssues(packages, difference as Parameters<typeof differenceIssues>[1])).toEqual(issues)
  })
})

describe('what is wrong with putting an amount right', () => {
  test.each([
    ['the same again', 'shortage', 3000, 3000, 'amount-same'],
    ['more than the price', 'damage', 1000, 3001, 'too-big:30'],
    ['less for what was proposed instead', 'substitution', 500, 499, 'too-small:5'],
    ['less', 'shortage', 3000, 0, undefined],
    ['more for what was proposed instead', 'substitution', 0, 1, undefined],
  ] as const)('%s', (_, kind, before, fen, code) => {
    expect(fixIssues({ kind, fen: before }, 3000, fen)).toEqual(code ? [{ path: 'fen', code: expect.stringContaining(code) as string }] : [])
  })
})
