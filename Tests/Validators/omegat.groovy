// Run by OmegaT: prints how many entries its own readers find in the glossaries of its project's folder.
import org.omegat.gui.glossary.GlossaryReaderTBX
import org.omegat.gui.glossary.GlossaryReaderTSV

def folder = new File(project.projectProperties.glossaryRoot)
println "gloss-entries utf8 " + GlossaryReaderTSV.read(new File(folder, "gloss.utf8"), false).size()
println "gloss-entries tbx " + GlossaryReaderTBX.read(new File(folder, "gloss.tbx"), false).size()
