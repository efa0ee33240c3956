// swift-tools-version:6.2
import PackageDescription

let package = Package(
  name: "gloss",
  products: [
    .executable(name: "gloss", targets: ["gloss"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    // C: the only code that sees ICU's headers, and the glossaries as bytes.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("md")]),
    .target(name: "CGlossaries"),
    // C: the only code that sees expat's header.
    .target(name: "CXML", linkerSettings: [.linkedLibrary("expat")]),

    // The layers, lowest first. A layer knows only those above it in this list.
    .target(name: "Orthography", dependencies: ["CICU"]),
    .target(name: "Lexicon", dependencies: ["Orthography", "CGlossaries"]),
    .target(name: "Romanization", dependencies: ["Orthography", "Lexicon"]),
    .target(name: "Editing", dependencies: ["Orthography", "Lexicon"]),
    .target(name: "Exchange", dependencies: ["Editing", "Lexicon", "Orthography", "CXML"]),
    .target(name: "Morphology", dependencies: ["Orthography", "Lexicon"]),
    .target(name: "Meaning", dependencies: ["Lexicon"]),
    .target(name: "Grammar", dependencies: ["Orthography", "Lexicon", "Morphology", "Meaning"]),
    .target(name: "English", dependencies: ["Meaning", "Lexicon"]),
    .target(
      name: "Gist",
      dependencies: ["Orthography", "Lexicon", "Romanization", "Morphology", "Meaning", "Grammar", "English"]),
    .executableTarget(
      name: "gloss",
      dependencies: [
        "Gist", "Orthography", "Lexicon", "Romanization", "Grammar", "Morphology", "Editing", "Exchange",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // Swift's own libraries become part of the program: to call them takes no look-up, and it runs where there is no Swift.
      linkerSettings: [
        .unsafeFlags(
          ["-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections"], .when(configuration: .release))
      ]),

    .testTarget(name: "OrthographyTests", dependencies: ["Orthography", "TestSupport"]),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon", "Orthography", "TestSupport"]),
    .testTarget(
      name: "RomanizationTests", dependencies: ["Romanization", "Lexicon", "Orthography", "TestSupport"],
      exclude: ["vectors.tsv"]),
    .testTarget(name: "ExchangeTests", dependencies: ["Exchange", "Editing", "Lexicon", "Orthography", "TestSupport"]),
    .testTarget(name: "EditingTests", dependencies: ["Editing", "Lexicon", "Orthography", "TestSupport"]),
    .testTarget(name: "MorphologyTests", dependencies: ["Morphology", "Lexicon", "Orthography", "TestSupport"]),
    .testTarget(name: "EnglishTests", dependencies: ["English", "Meaning", "Lexicon", "TestSupport"]),
    .testTarget(
      name: "GrammarTests",
      dependencies: ["Grammar", "Morphology", "English", "Gist", "Lexicon", "Orthography", "TestSupport"]),
    .testTarget(
      name: "GistTests",
      dependencies: ["Gist", "Grammar", "Meaning", "English", "Lexicon", "Orthography", "TestSupport"]),
    .testTarget(name: "EndToEndTests", dependencies: ["gloss", "TestSupport"]),
    .target(name: "TestSupport", dependencies: ["Grammar", "Lexicon", "Orthography"], path: "Tests/TestSupport"),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
