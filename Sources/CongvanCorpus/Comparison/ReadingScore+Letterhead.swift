internal import CongvanModel

extension ReadingScore {
  /// What the document does not say is not scored.
  mutating func metadata(_ promised: PromisedReading.Metadata, _ read: Directive?) {
    let signer = read?.signer
    let fields: [(name: String, promised: String?, read: String?)] = [
      ("kind", promised.kind, read?.kind), ("number", promised.number, read?.number), ("symbol", promised.symbol, read?.symbol),
      ("issuer", promised.issuer, read?.issuer), ("issuerParent", promised.issuerParent, read?.issuerParent),
      ("place", promised.place, read?.place), ("issued", promised.issued, read?.issued?.iso), ("subject", promised.subject, read?.subject),
      ("signerAuthority", promised.signerAuthority, signer?.authority), ("signerTitle", promised.signerTitle, signer?.title),
      ("signerName", promised.signerName, signer?.name),
    ].filter { $0.1 != nil && $0.1 != "" }
    let wrong = fields.filter { !isRight($0.name, $0.promised, $0.read) }
    note("metadata", Double(fields.count - wrong.count), of: fields.count)
    for field in wrong { miss("metadata \(field.name): want \(quoted(field.promised)), read \(quoted(field.read))") }
  }

  mutating func addressees(_ promised: [String], _ read: [String]) {
    let (a, b) = (promised.map(Words.ofName), read.map(Words.ofName))
    let pairs = Pair.all(promised: a.count, read: b.count, floor: 0.5) { i, j in
      Likeness.areAlike(a[i], b[j]) ? Likeness.overlap(a[i], b[j]) : 0
    }
    note("addressees", Double(pairs.count), of: a.count, read: b.count)
    let (found, used) = (Set(pairs.map(\.promised)), Set(pairs.map(\.read)))
    for index in promised.indices where !found.contains(index) { miss("addressee missed: \(promised[index])") }
    for index in read.indices where !used.contains(index) { miss("addressee invented: \(read[index])") }
  }

  private func isRight(_ name: String, _ promised: String?, _ read: String?) -> Bool {
    switch name {
    case "kind", "number", "symbol", "issued": Words.plain(promised) == Words.plain(read)
    case "subject": Likeness.areAlike(Words.ofName(promised), Words.ofName(read), floor: 0.9)
    default: Words.ofName(promised) == Words.ofName(read)
    }
  }

  private func quoted(_ text: String?) -> String { text.map { "“\($0)”" } ?? "nothing" }
}
