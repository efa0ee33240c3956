#!/usr/bin/env python3
"""Check an XML file against a Schematron schema with XPath 2 and no phases, as the TBX dialects have them.

    schematron.py SCHEMA FILE

Of each pattern, the first rule whose context matches a node is applied to it. What fails is printed; exit status 1 if anything does.
"""
import sys
from lxml import etree
from saxonche import PySaxonProcessor

SCH = "{http://purl.oclc.org/dsdl/schematron}"


def nodes(xpath, context):
    """The nodes that a context matches anywhere in the file."""
    paths = [part if part.startswith("/") else "//" + part for part in context.split("|")]
    found = xpath.evaluate(" | ".join(part.replace("// ", "//") for part in paths))
    return [] if found is None else [found.item_at(index).get_node_value() for index in range(found.size)]


def place(xpath, node):
    xpath.set_context(xdm_item=node)
    return xpath.evaluate_single("string-join(ancestor-or-self::*/concat('/', name(), @id/concat('[', ., ']')), '')")


schema, path = etree.parse(sys.argv[1]), sys.argv[2]
failed = 0
with PySaxonProcessor(license=False) as saxon:
    document = saxon.parse_xml(xml_file_name=path)
    for pattern in schema.iter(SCH + "pattern"):
        applied = set()
        for rule in pattern.findall(SCH + "rule"):
            xpath = saxon.new_xpath_processor()
            for ns in schema.iter(SCH + "ns"):
                xpath.declare_namespace(ns.get("prefix"), ns.get("uri"))
            xpath.set_context(xdm_item=document)
            for node in nodes(xpath, rule.get("context")):
                xpath.set_context(xdm_item=node)
                identity = xpath.evaluate_single("generate-id(.)").string_value
                if identity in applied:
                    continue
                applied.add(identity)
                for check in rule.findall(SCH + "assert"):
                    if not xpath.effective_boolean_value(check.get("test")):
                        print(f"{path}: {place(xpath, node)}: {''.join(check.itertext()).strip()}")
                        failed += 1
                        xpath.set_context(xdm_item=node)
                        if failed > 20:
                            sys.exit(1)
sys.exit(1 if failed else 0)
