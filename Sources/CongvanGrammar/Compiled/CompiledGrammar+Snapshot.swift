internal import CongvanText

extension CompiledGrammar {
  /// All of it, for a later run of the same build.
  ///
  /// - Parameter seal: What it was made of and by; without the same seal it cannot be opened.
  func snapshot(seal: String) -> [UInt8] {
    var out = ByteWriter()
    out.add(seal)
    out.add((1..<symbols.count).map { symbols.word(of: Symbol($0)) }.joined(separator: "\n"))
    out.add(rules) { $0.add($1) }
    out.add(forms) { $0.add($1) }
    out.add(lexicons) { out, lexicon in
      for text in [lexicon.name, lexicon.sentence, lexicon.source, lexicon.path] { out.add(text) }
      out.add(lexicon.line)
    }
    out.add(phraseLines) { $0.add($1) }
    out.add(program)
    return Array(Digest.sha256(of: out.bytes).utf8) + out.bytes
  }

  /// What `snapshot(seal:)` put down; nil where the seal is another or a byte has changed.
  init?(snapshot: [UInt8], seal: String) {
    guard snapshot.starts(with: Digest.sha256(of: snapshot.dropFirst(Digest.length)).utf8) else { return nil }
    var reader = ByteReader(snapshot, from: Digest.length)
    do throws(ByteReader.Garbled) {
      guard try reader.string() == seal else { return nil }
      var symbols = SymbolTable()
      for word in try reader.string().utf8.split(separator: UInt8(ascii: "\n")) { _ = symbols.intern(key: String(Substring(word))) }
      self.symbols = symbols
      rules = try reader.values { reader throws(ByteReader.Garbled) in try reader.rule() }
      forms = try reader.values { reader throws(ByteReader.Garbled) in try reader.rule() }
      lexicons = try reader.values { reader throws(ByteReader.Garbled) in
        LexiconInfo(
          name: try reader.string(), sentence: try reader.string(), source: try reader.string(), path: try reader.string(),
          line: try reader.count())
      }
      phraseLines = try reader.values { reader throws(ByteReader.Garbled) in try reader.string() }
      program = try reader.program(symbolCount: symbols.count)
      guard reader.isAtEnd else { return nil }
    } catch { return nil }
  }
}

extension ByteWriter {
  fileprivate mutating func add(_ rule: RuleInfo) {
    for text in [rule.name, rule.sentence, rule.source, rule.path] { add(text) }
    add(rule.line)
    add(rule.head) { $0.add($1) }
    add(rule.reads) { out, example in
      out.add(example.text)
      out.add(example.value) { $0.add($1) }
      out.add(example.place.line)
      out.add(example.place.column)
    }
    add(rule.no) { out, example in
      out.add(example.text)
      out.add(example.note)
    }
    add(rule.over) { out, over in
      out.add(over.rule)
      out.add(over.reason)
    }
    for limit in [rule.from, rule.until] {
      add(limit) { out, limit in
        out.add(limit.day)
        out.add(limit.document)
      }
    }
    add(UInt8(rule.standsAlone ? 1 : 0))
    add(rule.stepBound)
  }
}

extension ByteReader {
  fileprivate mutating func rule() throws(Garbled) -> RuleInfo {
    RuleInfo(
      name: try string(), sentence: try string(), source: try string(), path: try string(), line: try count(),
      head: try optional { reader throws(Garbled) in try reader.string() },
      reads: try values { reader throws(Garbled) in
        RuleInfo.Reads(
          text: try reader.string(), value: try reader.optional { reader throws(Garbled) in try reader.grammarValue() },
          place: Place(line: try reader.count(), column: try reader.count()))
      },
      no: try values { reader throws(Garbled) in RuleInfo.Example(text: try reader.string(), note: try reader.string()) },
      over: try values { reader throws(Garbled) in RuleInfo.Precedence(rule: try reader.string(), reason: try reader.string()) },
      from: try limit(), until: try limit(), standsAlone: try byte() != 0, stepBound: try count())
  }

  private mutating func limit() throws(Garbled) -> RuleInfo.Limit? {
    try optional { reader throws(Garbled) in RuleInfo.Limit(day: try reader.string(), document: try reader.string()) }
  }
}
