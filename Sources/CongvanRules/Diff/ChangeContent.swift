public import CongvanModel

/// The whole value behind one side of a change, so that a difference can be applied.
public enum ChangeContent: Hashable, Sendable {
  case text(String)
  case list([String])
  case signer(Signer)
  case citation(Citation)
  case directive(RecordedDirective)
  case obligation(RecordedObligation)
  case bearer(Bearer)
  case recipient(Recipient)
  case condition(Condition)
  case deadline(Deadline)
  case limit(Limit)
}

/// As JSON an object with one key, the name of the case.
extension ChangeContent: Codable {
  private enum Key: String, CodingKey {
    case text, list, signer, citation, directive, obligation, bearer, recipient, condition, deadline, limit
  }

  /// Reads the object.
  public init(from decoder: any Decoder) throws {
    let object = try decoder.container(keyedBy: Key.self)
    guard let key = object.allKeys.first else {
      throw DecodingError.dataCorrupted(.init(codingPath: object.codingPath, debugDescription: "an object with one known key is expected"))
    }
    func value<Value: Decodable>(_ type: Value.Type) throws -> Value { try object.decode(type, forKey: key) }
    self =
      switch key {
      case .text: .text(try value(String.self))
      case .list: .list(try value([String].self))
      case .signer: .signer(try value(Signer.self))
      case .citation: .citation(try value(Citation.self))
      case .directive: .directive(try value(RecordedDirective.self))
      case .obligation: .obligation(try value(RecordedObligation.self))
      case .bearer: .bearer(try value(Bearer.self))
      case .recipient: .recipient(try value(Recipient.self))
      case .condition: .condition(try value(Condition.self))
      case .deadline: .deadline(try value(Deadline.self))
      case .limit: .limit(try value(Limit.self))
      }
  }

  /// Writes the object.
  public func encode(to encoder: any Encoder) throws {
    var object = encoder.container(keyedBy: Key.self)
    switch self {
    case .text(let value): try object.encode(value, forKey: .text)
    case .list(let value): try object.encode(value, forKey: .list)
    case .signer(let value): try object.encode(value, forKey: .signer)
    case .citation(let value): try object.encode(value, forKey: .citation)
    case .directive(let value): try object.encode(value, forKey: .directive)
    case .obligation(let value): try object.encode(value, forKey: .obligation)
    case .bearer(let value): try object.encode(value, forKey: .bearer)
    case .recipient(let value): try object.encode(value, forKey: .recipient)
    case .condition(let value): try object.encode(value, forKey: .condition)
    case .deadline(let value): try object.encode(value, forKey: .deadline)
    case .limit(let value): try object.encode(value, forKey: .limit)
    }
  }
}
