import { add, merge, move, rename, retire, type Adding, type Shaped } from '../../../functions/places/shape'
import { belowIn, childrenIn, pathIn, type Tree, type TreeNode } from '../../../functions/places/tree'
import { deepest, type PlaceLevel } from '../../../shared/place-tree'

const step = (id: string, level: PlaceLevel, name: string) => ({ id, level, name })
const node = (tail: string, level: PlaceLevel, name: string, parent: string, order = 1): TreeNode => ({ id: `c-${tail}`, level, name, parent: parent === 'c' ? 'c' : `c-${parent}`, order })
const treeOf = (...nodes: TreeNode[]): Tree => ({ community: [step('42', 'province', '湖北省'), step('c', 'community', '怡康社区')], nodes: new Map(nodes.map((one) => [one.id, one])), head: { v: 1 } })

const tree = treeOf(
  node('g1', 'grid', '第一网格', 'c', 1), node('g2', 'grid', '第二网格', 'c', 2),
  node('k1', 'compound', '怡康苑', 'g1'), node('b1', 'building', '1栋', 'k1', 1), node('b2', 'building', '2栋', 'k1', 2),
  node('k2', 'compound', '百步华庭', 'g2'), node('b3', 'building', '1栋', 'k2'),
)
const outcome = (shaped: Shaped) => ('refused' in shaped ? shaped.refused : 'faults' in shaped ? shaped.faults.map(({ path, code }) => `${path}: ${code}`).join() : shaped.nodes.map(({ id, parent, name, into }) => [id, parent, name, into].filter(Boolean).join(' ')).join())
const adding = (more: Partial<Adding>): Adding => ({ id: 'c-new', level: 'building', name: '9栋', parent: 'c-k1', ...more })

test.each<[string, Shaped, string]>([
  ['a building below a compound', add(tree, adding({})), 'c-new c-k1 9栋'],
  ['a grid below the community', add(tree, adding({ level: 'grid', name: '第三网格', parent: 'c' })), 'c-new c 第三网格'],
  ['a grid within a composite grid', add(tree, adding({ level: 'grid', name: '甲片', parent: 'c-g1' })), 'c-new c-g1 甲片'],
  ['a group in a building', add(tree, adding({ level: 'group', name: '第一组', parent: 'c-b1' })), 'c-new c-b1 第一组'],
  ['the same place again', add(tree, adding({ id: 'c-b1', name: '1栋' })), ''],
  ['a grid below a building', add(tree, adding({ level: 'grid', parent: 'c-b1' })), 'parent: place-below'],
  ['a building below a group’s kind of place', add(tree, adding({ level: 'compound', parent: 'c-b1' })), 'parent: place-below'],
  ['a place below one of another community', add(tree, adding({ parent: 'x-k1' })), 'parent: place-outside'],
  ['a place with the id of another community', add(tree, adding({ id: 'x-new' })), 'place: id'],
  ['an id that is no id', add(tree, adding({ id: 'c-' })), 'place: id'],
  ['two of one name beside each other', add(tree, adding({ name: '2栋' })), 'same-name'],
  ['the id of a place of another kind', add(tree, adding({ id: 'c-g1' })), 'id-taken'],
])('adding %s', (_, shaped, expected) => { expect(outcome(shaped)).toBe(expected) })

test('the tree grows no deeper than its limit', () => {
  const chain = Array.from({ length: deepest }, (_, i) => node(`d${String(i)}`, 'grid', `格${String(i)}`, i === 0 ? 'c' : `d${String(i - 1)}`))
  const deep = treeOf(...chain.slice(0, deepest - 2))
  expect(outcome(add(deep, { id: 'c-more', level: 'grid', name: '底', parent: `c-d${String(deepest - 3)}` }))).toBe('parent: place-below')
  expect(outcome(add(deep, { id: 'c-more', level: 'grid', name: '底', parent: `c-d${String(deepest - 4)}` }))).toContain('c-more')
})

test.each<[string, Shaped, string]>([
  ['a name of its own', rename(tree, 'c-b1', '甲栋'), 'c-b1 c-k1 甲栋'],
  ['the name it has', rename(tree, 'c-b1', '1栋'), 'c-b1 c-k1 1栋'],
  ['the name of its neighbour', rename(tree, 'c-b1', '2栋'), 'same-name'],
  ['a name, where it is published', rename(tree, 'c', '新社区'), 'published'],
  ['a name, where there is no such place any more', rename(tree, 'c-gone', '新'), 'place-retired'],
])('renaming: %s', (_, shaped, expected) => { expect(outcome(shaped)).toBe(expected) })

test.each<[string, Shaped, string]>([
  ['a compound to another grid', move(tree, 'c-k1', 'c-g2'), 'c-k1 c-g2 怡康苑'],
  ['a compound out of its grid', move(tree, 'c-k1', 'c'), 'c-k1 c 怡康苑'],
  ['a place below itself', move(tree, 'c-g1', 'c-g1'), 'cycle'],
  ['a place below what lies in it', move(tree, 'c-g1', 'c-k1'), 'cycle'],
  ['a building to where one of its name is', move(tree, 'c-b1', 'c-k2'), 'same-name'],
  ['a compound into a building', move(tree, 'c-k1', 'c-b3'), 'parent: place-below'],
  ['a place to another community', move(tree, 'c-k1', 'x'), 'parent: place-outside'],
  ['the community', move(tree, 'c', 'c-g1'), 'published'],
])('moving %s', (_, shaped, expected) => { expect(outcome(shaped)).toBe(expected) })

test.each<[string, Shaped, string]>([
  ['a compound into another: a name that is there already is told apart', merge(tree, 'c-k1', 'c-k2'), 'c-k1 c-g1 怡康苑 c-k2,c-b1 c-k1 怡康苑1栋'],
  ['a building into its neighbour', merge(tree, 'c-b1', 'c-b2'), 'c-b1 c-k1 1栋 c-b2'],
  ['a place into itself', merge(tree, 'c-k1', 'c-k1'), 'cycle'],
  ['a grid into what lies in it', merge(tree, 'c-g1', 'c-b1'), 'cycle'],
  ['places of two kinds', merge(tree, 'c-k1', 'c-g2'), 'into: place-kind'],
  ['a grid into the community', merge(tree, 'c-g1', 'c'), 'into: place-outside'],
  ['a place into one that is gone', merge(tree, 'c-g1', 'c-gone'), 'place-retired'],
])('merging %s', (_, shaped, expected) => { expect(outcome(shaped)).toBe(expected) })

test('what is out of use has nothing below it', () => {
  expect(outcome(retire(tree, 'c-k1'))).toBe('place-children')
  expect(outcome(retire(tree, 'c-b1'))).toBe('')
  expect(outcome(retire(tree, 'c'))).toBe('published')
})

test('two compounds with more buildings of the same names than fit into one transaction are not merged at once', () => {
  const twins = (count: number) => treeOf(
    node('g1', 'grid', '第一网格', 'c'), node('k1', 'compound', '怡康苑', 'g1', 1), node('k2', 'compound', '百步华庭', 'g1', 2),
    ...Array.from({ length: count }, (_, i) => [node(`a${String(i)}`, 'building', `${String(i)}栋`, 'k1', i), node(`b${String(i)}`, 'building', `${String(i)}栋`, 'k2', i)]).flat(),
  )
  expect(outcome(merge(twins(81), 'c-k1', 'c-k2'))).toBe('same-names')
  const most = merge(twins(80), 'c-k1', 'c-k2')
  expect('nodes' in most && most.nodes.length).toBe(81)
})

test('while a place is being merged, all that it has counts as the other’s, and it can be changed no more', () => {
  const merging = treeOf(...[...tree.nodes.values()].map((one) => (one.id === 'c-k1' ? { ...one, into: 'c-k2' } : one)))
  expect(pathIn(merging, 'c-b2')?.map((one) => one.id)).toEqual(['42', 'c', 'c-g2', 'c-k2', 'c-b2'])
  expect(pathIn(merging, 'c-k1')?.map((one) => one.id)).toEqual(['42', 'c', 'c-g2', 'c-k2'])
  expect(childrenIn(merging, 'c-k2').map((one) => one.id).sort()).toEqual(['c-b1', 'c-b2', 'c-b3'])
  expect(childrenIn(merging, 'c-g1')).toEqual([])
  expect(belowIn(merging, 'c-k1')).toEqual(['c-k1', 'c-b1', 'c-b2'])
  for (const shaped of [rename(merging, 'c-k1', '新'), move(merging, 'c-k1', 'c-g2'), merge(merging, 'c-k1', 'c-k2'), add(merging, adding({}))]) expect(outcome(shaped)).toBe('place-retired')
})

test('of a name that is there even with the old place’s before it, one gets a number', () => {
  const full = treeOf(...tree.nodes.values(), node('b4', 'building', '怡康苑1栋', 'k2', 2))
  expect(outcome(merge(full, 'c-k1', 'c-k2'))).toBe('c-k1 c-g1 怡康苑 c-k2,c-b1 c-k1 怡康苑1栋-2')
})

test('nothing is put below a place of which it is looked whether it can go', () => {
  const closing = treeOf(...[...tree.nodes.values()].map((one) => (one.id === 'c-b1' ? { ...one, closing: true } : one)))
  expect(outcome(add(closing, { id: 'c-new', level: 'group', name: '第一组', parent: 'c-b1' }))).toBe('place-retired')
})
