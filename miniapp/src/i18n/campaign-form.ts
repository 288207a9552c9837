import { dictionary } from './words'

/** Words of the form that a leader fills in; carried by its subpackage alone. */
export const campaignFormWords = dictionary(
  {
    edit: '改草稿', step: (at: number) => ['', '卖什么', '什么时候、多少', '怎么送、怎么付'][at] ?? '', of: (at: number, of: number) => `第 ${at} 步，共 ${of} 步`,
    keeps: '写的内容每一步都留在这部手机上。', name: '团购名称', nameHint: '如 周末蔬菜团', about: '说明', aboutHint: '来源、质量、要注意的事，可以不写',
    where: (place: string) => `为${place}开团`, package: (n: number) => `套餐 ${n}`, packages: '套餐', packageName: '套餐名称', contents: '里面有什么', contentsHint: '一行一样，如 土豆 2 斤', photo: '照片', photoWaits: '照片还在发送', photoWaitsText: '发完了再往下走，照片才不会丢；不要这张就先移除。', price: '价格（元）',
    makeUp: '价格由什么组成（元）', makeUpHint: (subsidised: boolean) => `居民看得到。四项相加要等于价格${subsidised ? '加补贴' : ''}，没有的空着`, goods: '货款', packing: '包装', delivery: '运送', margin: '辛苦费',
    sums: (sum: string) => `四项合计 ${sum} 元，正好`, short: (sum: string, by: string, subsidised: boolean) => `四项合计 ${sum} 元，比${subsidised ? '价格加补贴' : '价格'}少 ${by} 元`, over: (sum: string, by: string, subsidised: boolean) => `四项合计 ${sum} 元，比${subsidised ? '价格加补贴' : '价格'}多 ${by} 元`, fill: (rest: string) => `货款填 ${rest} 元`,
    subsidy: '补贴', noSubsidy: '没有补贴', subsidyOf: (payer: string) => `${payer}补多少元`, subsidyEach: '每栋楼几份',
    stock: '有多少', limited: '限量', unlimited: '不限量', stockCount: '一共多少份', limit: '每户最多几份（可空）', tags: '标签', tagNames: { halal: '清真', infant: '婴幼儿', 'low-salt': '低盐', 'no-pork': '无猪肉', elder: '适合老人' },
    addPackage: '再加一个套餐', takeOut: (name: string) => `去掉 ${name}`, takeOutSure: (name: string) => `去掉 ${name}？`, takeOutText: '里面填写的内容也会去掉。',
    window: '什么时候接单', opens: '开团', closes: '截止', day: '日期', time: '时间', threshold: '多少才成团', thresholdNames: { none: '不设起订，有人订就成团', households: '满多少户', amount: '满多少钱' }, households: '最少多少户', amount: '最少多少元',
    missed: '没满怎么办', missedNames: { refund: '不成团，全部作废、退款', extend: '延长一次，多 24 小时', 'go-ahead': '照样成团' }, capacity: '最多能接多少', capacityHint: '车装不下、人手不够时用', capacityNames: { none: '不限', households: '最多多少户', bags: '最多多少份' }, mostHouseholds: '最多多少户', mostBags: '最多多少份（所有套餐合计）',
    how: '怎么交货', door: '送上门', pickup: '到一处自取', pickupAt: '在哪里取', pickupHint: '如 南门快递柜旁', slots: '分时段', slotsText: '避免一起来排队。不分就不用填。', make: '做出时段', from: '从', to: '到', every: '每段多少分钟', each: '每段多少户', makeYes: '做出来', makeNo: '不分时段',
    unmade: { missing: '日期、从到时间、分钟数、户数都要填', order: '结束要晚于开始', minutes: '这段时间不够一个时段', many: '最多 30 个时段' }, slot: (n: number) => `时段 ${n}`, perSlot: '户', slotOut: '去掉', slotsOut: '全部去掉', capacityOf: '户数',
    buildings: '送哪些楼', everywhere: (place: string) => `${place}都送`, some: '只送选中的', whole: (name: string) => `整个${name}`, pay: '怎么付', payNames: { 'on-collection': '取货时付给我', now: '下单时微信付款' }, answers: '出了差错找谁', answersHint: '名字和在哪里能找到，居民看得到',
    next: '下一步', back: '上一步', save: '保存并预览', saved: '草稿已保存', wrong: (n: number) => `有 ${n} 处需要修改`,
    stale: '这份草稿在别的地方改过', staleText: '您这里写的都还在。用哪一份？', mine: '用我这里的', theirs: '用那边最新的', noPlace: '您没有可以开团的职责', noPlaceText: '团长或社区工作者可以开团。请社区邀请您担任团长。',
  },
  {
    edit: 'Edit the draft', step: (at) => ['', 'What is on offer', 'When, and how much', 'Delivery and payment'][at] ?? '', of: (at, of) => `Step ${at} of ${of}`,
    keeps: 'What you write stays on this phone at every step.', name: 'Name of the group-buy', nameHint: 'Such as Weekend vegetables', about: 'About it', aboutHint: 'Where it comes from, how good it is, what to mind; may be left empty',
    where: (place) => `For ${place}`, package: (n) => `Package ${n}`, packages: 'Packages', packageName: 'Name of the package', contents: 'What is in it', contentsHint: 'One thing a line, such as Potatoes 1 kg', photo: 'Photo', photoWaits: 'A photo is still being sent', photoWaitsText: 'Go on once it is there, so that it is not lost; or take it out.', price: 'Price (yuan)',
    makeUp: 'What the price is made of (yuan)', makeUpHint: (subsidised) => `Residents see it. The four add up to the price${subsidised ? ' and the subsidy' : ''}; leave out what there is none of`, goods: 'Goods', packing: 'Packing', delivery: 'Delivery', margin: 'For your work',
    sums: (sum) => `The four add up to ${sum} yuan, as they should`, short: (sum, by, subsidised) => `The four add up to ${sum} yuan, ${by} less than the price${subsidised ? ' and the subsidy' : ''}`, over: (sum, by, subsidised) => `The four add up to ${sum} yuan, ${by} more than the price${subsidised ? ' and the subsidy' : ''}`, fill: (rest) => `Put ${rest} yuan as goods`,
    subsidy: 'Subsidy', noSubsidy: 'None', subsidyOf: (payer) => `Yuan from ${payer}`, subsidyEach: 'For each building',
    stock: 'How many there are', limited: 'So many', unlimited: 'No limit', stockCount: 'How many in all', limit: 'Most a household (or empty)', tags: 'Tags', tagNames: { halal: 'Halal', infant: 'For infants', 'low-salt': 'Low in salt', 'no-pork': 'No pork', elder: 'Good for elders' },
    addPackage: 'Add a package', takeOut: (name) => `Remove ${name}`, takeOutSure: (name) => `Remove ${name}?`, takeOutText: 'What was filled in there goes as well.',
    window: 'When it takes orders', opens: 'Opens', closes: 'Closes', day: 'day', time: 'time', threshold: 'How much it takes to go ahead', thresholdNames: { none: 'Any order will do', households: 'So many households', amount: 'So much money' }, households: 'Households at least', amount: 'Yuan at least',
    missed: 'If it is not reached', missedNames: { refund: 'It is off: all orders void, all refunded', extend: 'Goes on once, for 24 hours', 'go-ahead': 'Goes ahead in any case' }, capacity: 'How much you can take', capacityHint: 'Where the car or the hands are few', capacityNames: { none: 'No limit', households: 'So many households', bags: 'So many bags' }, mostHouseholds: 'Households at most', mostBags: 'Bags at most (all packages together)',
    how: 'How it is handed over', door: 'Brought to the door', pickup: 'Collected at one point', pickupAt: 'Where it is collected', pickupHint: 'Such as By the lockers at the south gate', slots: 'Time slots', slotsText: 'So that nobody queues. Leave out if there are none.', make: 'Make slots', from: 'from', to: 'to', every: 'Minutes each', each: 'Households each', makeYes: 'Make them', makeNo: 'No slots',
    unmade: { missing: 'Fill in the day, from and to, minutes and households', order: 'The end must lie after the beginning', minutes: 'There is no room for one slot', many: 'At most 30 slots' }, slot: (n) => `Slot ${n}`, perSlot: 'households', slotOut: 'Remove', slotsOut: 'Remove all', capacityOf: 'Households',
    buildings: 'Which buildings', everywhere: (place) => `All of ${place}`, some: 'Only those chosen', whole: (name) => `All of ${name}`, pay: 'How it is paid', payNames: { 'on-collection': 'To me, on collection', now: 'By WeChat Pay, with the order' }, answers: 'Who answers for errors', answersHint: 'The name and where to find them; residents see it',
    next: 'Continue', back: 'Back', save: 'Save and preview', saved: 'Draft saved', wrong: (n) => (n === 1 ? 'One field needs another look' : `${n} fields need another look`),
    stale: 'This draft was changed elsewhere', staleText: 'What you wrote here is still here. Which one is to stand?', mine: 'Mine, as it is here', theirs: 'The one from there', noPlace: 'No place for which you lead', noPlaceText: 'Group-buy leaders and community workers open campaigns. Ask your community to make you one.',
  },
)
