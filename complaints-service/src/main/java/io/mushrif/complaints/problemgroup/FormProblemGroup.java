package io.mushrif.complaints.problemgroup;

import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Complaints that another feature has found to have the same problem become a group. */
@ApplicationScoped
public class FormProblemGroup {

    private final CreateProblemGroup createProblemGroup;
    private final AddMembers addMembers;

    FormProblemGroup(CreateProblemGroup createProblemGroup, AddMembers addMembers) {
        this.createProblemGroup = createProblemGroup;
        this.addMembers = addMembers;
    }

    /** A new group without complaints, named by the current user; returns its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID named(LocalizedText title, String description, String product, String category) {
        return createProblemGroup
                .handle(new CreateProblemGroup.Request(title, description, product, category))
                .id();
    }

    /** Puts complaints that the current user may work on into a group: all of them or none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(UUID group, List<UUID> complaints) {
        addMembers.handle(group, new AddMembers.Request(complaints));
    }
}
