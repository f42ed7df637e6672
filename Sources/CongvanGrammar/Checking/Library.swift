/// All blocks of a grammar, found by name.
struct Library {
  /// In the order of paths, then of lines; what takes another's place stands in it, what layers add comes last.
  var rules: [RuleBlock] = []
  /// In the same order.
  var lexicons: [LexiconBlock] = []
  /// In the same order.
  var forms: [FormBlock] = []
  private(set) var ruleIndex: [String: Int] = [:]
  private(set) var lexiconIndex: [String: Int] = [:]
  private(set) var formIndex: [String: Int] = [:]
  private(set) var issues: [GrammarIssue] = []
  /// The names of the blocks that could not be read.
  private(set) var leftOut: Set<String> = []
  /// The blocks that add phrases to a lexicon below.
  private(set) var extensions: [LexiconBlock] = []
  /// What each layer did.
  private(set) var reports: [LayerReport] = []

  /// The name of the lexicon whose phrases stand between the items of a list.
  static let separatorName = "list-separator"

  /// Reads all files; of a name defined twice among files of one layer the first block is kept.
  init(_ sources: [GrammarSource], layers: [GrammarLayer] = []) {
    _ = lay(sources, LayerReport(folder: ""))
    for layer in layers { reports.append(lay(layer.shown, LayerReport(folder: layer.folder))) }
  }

  private mutating func lay(_ sources: [GrammarSource], _ report: LayerReport) -> LayerReport {
    var report = report
    var places: [String: String] = [:]
    var extensions: [LexiconBlock] = []
    for source in sources {
      let file = NotationParser(source)
      issues += file.issues
      leftOut.formUnion(file.leftOut)
      extensions += file.extensions
      let blocks = file.rules.map(Block.rule) + file.lexicons.map(Block.lexicon) + file.forms.map(Block.form)
      for block in blocks.sorted(by: { $0.place < $1.place }) {
        if let first = places[block.name] {
          issues.append(GrammarIssue(source.path, block.place, Sentence.duplicate(block.kind.rawValue, block.name, first: first)))
          continue
        }
        places[block.name] = "\(source.path):\(block.place.line)"
        put(block, source.path, &report)
      }
    }
    for block in extensions { extend(block, places[block.name], &report) }
    self.extensions += extensions
    return report
  }

  private mutating func put(_ block: Block, _ path: String, _ report: inout LayerReport) {
    guard let below = self.block(named: block.name) else {
      report.added += 1
      switch block {
      case .rule(let rule):
        ruleIndex[rule.name] = rules.count
        rules.append(rule)
      case .lexicon(let lexicon):
        lexiconIndex[lexicon.name] = lexicons.count
        lexicons.append(lexicon)
      case .form(let form):
        formIndex[form.name] = forms.count
        forms.append(form)
      }
      return
    }
    report.overridden.append(below)
    switch block {
    case .rule(let rule) where below.kind == .rule: rules[ruleIndex[rule.name]!] = rule
    case .lexicon(let lexicon) where below.kind == .lexicon: lexicons[lexiconIndex[lexicon.name]!] = lexicon
    case .form(let form) where below.kind == .form: forms[formIndex[form.name]!] = form
    default: issues.append(GrammarIssue(path, block.place, Sentence.otherKind(block.kind.rawValue, below)))
    }
  }

  private mutating func extend(_ block: LexiconBlock, _ place: String?, _ report: inout LayerReport) {
    if let place {
      issues.append(GrammarIssue(block.path, block.place, Sentence.extendsItself(block.name, place: place)))
    } else if let index = lexiconIndex[block.name] {
      report.extended.append(self.block(named: block.name)!)
      lexicons[index].entries += block.entries
    } else if let below = self.block(named: block.name) {
      issues.append(GrammarIssue(block.path, block.place, Sentence.noLexicon(below)))
    } else if !leftOut.contains(block.name) {
      issues.append(GrammarIssue(block.path, block.place, Sentence.unknownLexicon(block.name, known: lexiconIndex.keys.sorted())))
    }
  }

  private func block(named name: String) -> LayerReport.Block? {
    if let index = ruleIndex[name] {
      return LayerReport.Block(kind: .rule, name: name, path: rules[index].path, line: rules[index].place.line)
    }
    if let index = lexiconIndex[name] {
      return LayerReport.Block(kind: .lexicon, name: name, path: lexicons[index].path, line: lexicons[index].place.line)
    }
    return formIndex[name].map { LayerReport.Block(kind: .form, name: name, path: forms[$0].path, line: forms[$0].place.line) }
  }

  /// Whether a rule or lexicon has that name, be it one that could not be read.
  func knows(_ name: String) -> Bool { ruleIndex[name] != nil || lexiconIndex[name] != nil || leftOut.contains(name) }

  /// Every name, in alphabetical order.
  var names: [String] { (Array(ruleIndex.keys) + Array(lexiconIndex.keys)).sorted() }

  private enum Block {
    case rule(RuleBlock)
    case lexicon(LexiconBlock)
    case form(FormBlock)

    var kind: LayerReport.Block.Kind {
      switch self {
      case .rule: .rule;
      case .lexicon: .lexicon;
      case .form: .form
      }
    }
    var name: String {
      switch self {
      case .rule(let rule): rule.name;
      case .lexicon(let lexicon): lexicon.name;
      case .form(let form): form.name
      }
    }
    var place: Place {
      switch self {
      case .rule(let rule): rule.place;
      case .lexicon(let lexicon): lexicon.place;
      case .form(let form): form.place
      }
    }
  }
}
